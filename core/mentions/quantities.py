"""Quantities: numbers with their bound, unit and counted noun. Dates, years, ordinals, labels and times of day are none."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from lesart.core.language import facts_of, find_dates
from lesart.core.language.morphology import stem
from lesart.core.language.sentences import sentence_spans
from lesart.core.mentions.counted import noun_after, noun_after_one, noun_before
from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.measures import Draft, bounded, bounds, longest_first, unit_of, with_unit
from lesart.core.mentions.numerals import numeral_pattern, value_of_digits, value_of_words
from lesart.core.mentions.readable import Stretch, stretches
from lesart.core.mentions.tables import table
from lesart.core.model import Article, Quantity

_DEFAULT_LANGUAGE = "en"
_DIGITS = r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
# Not inside a word, an address, a score, a fraction, a section number or a label such as 31a, G20, Covid-19.
_NUMBER = re.compile(rf"(?<![\w.,/:§#@])(?<![^\W\d]-)(?:{_DIGITS})(?![\w/:]|[.,]\d|-[^\W\d])")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b(?=\s?(?:Uhr|[ap]\.?m\b|[\u2013-]))|\b\d{1,2}:\d{2}(?::\d{2})?\b")
_LIST_NUMBER = re.compile(r"\s*\d{1,2}(?:\)|\.\s)")
# Between two numbers of one noun: at most an adjective and a conjunction.
_COORDINATED = r"(?:\s+[^\W\d_]+){0,2},?\s+(?:und|oder|sowie|and|or)\s+(?:\w+\s+){0,2}|,\s*"
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """The quantities of an article in text order, offsets into its source text."""
    found: list[Quantity] = []
    for stretch in stretches(article):
        language = stretch.language if stretch.language in table("quantities")["languages"] else _DEFAULT_LANGUAGE
        for draft in _with_left_out_nouns(stretch, _ranges(stretch.text, list(_drafts(stretch, language)), language), language):
            start, end = stretch.clean.span_to_source(draft.start, draft.end)
            # "OVKS-Soldaten" counts soldiers
            counted = stem(draft.noun.rpartition("-")[2], language)
            as_of = _as_of(stretch.text, draft, language)
            found.append(Quantity(article.id, start, end, draft.low, draft.high, draft.bound, draft.unit, counted, as_of))
    return tuple(found)


def _drafts(stretch: Stretch, language: str) -> Iterator[Draft]:
    text = stretch.text
    blocked = sorted(
        [(date.start, date.end) for date in find_dates(text, language)]
        + [match.span() for pattern in (_ADDRESS, _TIME) for match in pattern.finditer(text)]
        + ([match.span()] if (match := _LIST_NUMBER.match(text)) else [])
    )
    starts = [word.start for word in stretch.words]
    done = 0
    for match in _numbers(language).finditer(text):
        taken = match.start() < done or _overlaps(blocked, *match.span())
        draft = None if taken else _read(stretch, match, language)
        if draft is None or _is_time(text, draft, language):
            continue
        measured = with_unit(text, draft, language)
        noun = _counted(stretch, measured, bisect_left(starts, measured.end), language)
        if measured.single and not noun and not measured.unit:
            continue
        if not measured.unit and _is_year(stretch, draft, noun, language):
            continue
        limited = bounded(text, replace(measured, end=draft.end, noun=noun), language)
        done = limited.end
        yield limited


def _counted(stretch: Stretch, draft: Draft, after: int, language: str) -> str:
    """The noun after a number and its unit. A unit other than % counts only what follows directly: 20 Tonnen Getreide."""
    find = noun_after_one if draft.single else noun_after
    linked = after < len(stretch.words) and stretch.words[after].text in table("quantities")[language]["links"]
    if draft.unit not in ("", "%") and (linked or draft.unit in _counting_nothing()):
        return ""
    return find(stretch.text, stretch.words, after, draft.end, language)


def _counting_nothing() -> list[str]:
    kinds = table("quantities")["kinds"]
    return [*kinds["durations"], "times"]


def _overlaps(blocked: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(blocked, (start, start))
    return any(begin < end and start < stop for begin, stop in blocked[max(0, at - 1) : at + 1])


@cache
def _numbers(language: str) -> re.Pattern[str]:
    """Everything that can be a number: digits, number words, vague words, portions of a scale, factors."""
    facts = table("quantities")[language]
    vague = "|".join(re.escape(word.replace("_", " ")) for word in sorted(facts["vague"], key=len, reverse=True))
    scales = "|".join(sorted(facts["scales"], key=len, reverse=True))
    several, singular, half = ("|".join(facts[key]) for key in ("several", "singular", "half"))
    durations = "|".join(word for word, unit in unit_of().items() if unit in table("quantities")["kinds"]["durations"])
    return re.compile(
        rf"(?:(?P<digits>{_NUMBER.pattern})|(?<![\w-])(?:"
        rf"(?P<several>(?:{several})\s+(?:{scales})(?:en|s)?)"
        rf"|(?P<portion>(?:(?:{singular})\s+)?(?:{half})\s+(?:{scales}))"
        rf"|(?P<single>(?:{singular})\s+(?:{scales}))"
        rf"|(?P<while>(?:{singular})(?=\s+(?:{durations})(?!\w)))"
        rf"|(?P<vague>(?:{vague})(?:{'|'.join(facts['vague_endings'])}))"
        rf"|(?P<words>{numeral_pattern(language)})"
        rf"|(?P<factor>{facts['factor']})"
        r")(?![\w-]))",
        re.IGNORECASE,
    )


def _read(stretch: Stretch, match: re.Match[str], language: str) -> Draft | None:
    facts, text = table("quantities")[language], match.group()
    start, end = match.span()
    if match["digits"]:
        if _is_label(stretch.text, start, end, language) or _is_ordinal(stretch.text, start, end, language):
            return None
        value = value_of_digits(text, facts_of(language).decimal_mark)
        return _scaled(stretch.text, Draft(start, end, value, value), language)
    if match["vague"]:
        name = text.lower().replace(" ", "_")
        low, high = next(facts["vague"][word] for word in longest_first(facts["vague"]) if name.startswith(word))
        draft = _scaled(stretch.text, Draft(start, end, 1.0, 1.0), language)
        return replace(draft, low=draft.low * low, high=draft.low * high, bound="about")
    if match["several"]:
        scale = _scale_in(text, language)
        return Draft(start, end, 2 * scale, 10 * scale - 1, "about")
    if match["portion"] or match["single"]:
        value = _scale_in(text, language) * (0.5 if match["portion"] else 1)
        return Draft(start, end, value, value)
    if match["while"]:
        return Draft(start, end, 1.0, 1.0)
    if match["factor"]:
        times = value_of_words(match["n"], language)
        return Draft(start, end, times, times, unit="times") if times and times > 1 else None
    value_or_none = value_of_words(text, language)
    if value_or_none is None:
        return None
    draft = _scaled(stretch.text, Draft(start, end, value_or_none, value_or_none), language)
    if text.lower() not in facts["singular"] or draft.end > end:
        return draft
    before = stretch.text[:start].split()[-1:]
    counts = facts["one_counts"] and not (before and before[0].lower() in facts["not_one_before"])
    return replace(draft, single=True) if counts else None


def _scale_in(text: str, language: str) -> float:
    scales = table("quantities")[language]["scales"]
    return float(next(scales[word] for word in longest_first(scales) if re.search(rf"\b{word}", text.lower())))


@cache
def _scale_pattern(language: str) -> re.Pattern[str]:
    scales = "|".join(longest_first(table("quantities")[language]["scales"]))
    return re.compile(rf"[\s\u00a0]({scales})\b\.?(?!\w)", re.IGNORECASE)


def _scaled(text: str, draft: Draft, language: str) -> Draft:
    match = _scale_pattern(language).match(text, draft.end)
    if not match:
        return draft
    value = draft.low * table("quantities")[language]["scales"][match.group(1).lower()]
    end = match.end(1) if match.group().endswith(".") and text[match.end() : match.end() + 1] in ("", "\n") else match.end()
    return replace(draft, end=end, low=value, high=value)


def _is_label(text: str, start: int, end: int, language: str) -> bool:
    """Whether digits name rather than count: Artikel 5, FRANKREICH 24, Boeing 737."""
    before = re.search(r"([^\W\d_][\w.-]*)[\s\u00a0]$", text[max(0, start - 40) : start])
    if not before:
        return False
    word = before.group(1).rstrip(".")
    after = re.match(r"\s?(%|[^\W\d_]+)", text[end:])
    follows = after is not None and (after.group(1)[0].isupper() or after.group(1) in unit_of())
    in_capitals = word.isupper() and len(word) > 1 and word not in unit_of() and not follows
    label = word in table("quantities")[language]["label_before"].split() and not follows
    return label or in_capitals or gazetteer().names.get(f"{word} {text[start:end]}") is not None


def _is_ordinal(text: str, start: int, end: int, language: str) -> bool:
    """Whether a full stop makes the digits an ordinal ("die 103. Brigade"): German, not at a sentence end."""
    facts = facts_of(language)
    after = re.match(r"\.\s+(\w+)", text[end:])
    if not facts.ordinal_stop or not after or not text[start:end].isdigit():
        return False
    before = text[:start].split()[-1:]
    announced = bool(before) and before[0].lower() in facts.ordinal_before
    return announced or after.group(1)[0].islower() or after.group(1).lower().startswith(facts.ordinal_after)


def _is_time(text: str, draft: Draft, language: str) -> bool:
    after = re.match(r"\s?([^\W\d_][^\s,;]*)", text[draft.end :])
    return after is not None and after.group(1).rstrip(".") in table("quantities")[language]["not_after"]


def _is_year(stretch: Stretch, draft: Draft, noun: str, language: str) -> bool:
    """Whether four digits are a year: where no noun, or none directly behind them, is counted."""
    if not _YEAR.fullmatch(stretch.text[draft.start : draft.end]):
        return False
    directly = re.match(rf"\s{re.escape(noun)}\b", stretch.text[draft.end :]) if noun else None
    limited = bounds(language)[0].search(stretch.text[max(0, draft.start - 30) : draft.start])
    return directly is None and not (noun and limited)


def _ranges(text: str, drafts: Sequence[Draft], language: str) -> list[Draft]:
    """Two numbers that are the ends of one interval, as one: 10 bis 12, between ten and twenty."""
    facts = table("quantities")[language]
    dash = re.compile(r"\s?[–-]\s?|\s+(?:" + "|".join(facts["range"]) + r")\s+")
    merged: list[Draft] = []
    for draft in drafts:
        last = merged[-1] if merged else None
        if last and not last.unit and not last.noun and last.bound == draft.bound == "exactly" and draft.high and last.low < draft.low:
            between = text[last.end : draft.start]
            opened = re.search(rf"\b{facts['range_open']}\s+$", text[max(0, last.start - 12) : last.start], re.IGNORECASE)
            linked = re.fullmatch(rf"\s+{facts['range_link']}\s+", between)
            if dash.fullmatch(between) or (opened and linked):
                merged[-1] = replace(draft, start=last.start, low=last.low, bound="about")
                continue
        merged.append(draft)
    return merged


def _with_left_out_nouns(stretch: Stretch, drafts: list[Draft], language: str) -> list[Draft]:
    """Numbers that share the noun of a coordinated one: "16 getötete und 1.300 verwundete Polizisten"."""
    sentences = sentence_spans(stretch.text, language) if any(not draft.noun for draft in drafts) else []
    completed = list(drafts)
    for at, draft in enumerate(completed):
        if draft.noun or draft.unit:
            continue
        begin, end = next(((s, e) for s, e in sentences if s <= draft.start < e), (0, len(stretch.text)))
        following = completed[at + 1] if at + 1 < len(completed) and completed[at + 1].start < end else None
        before = completed[at - 1] if at and completed[at - 1].start >= begin else None
        shares_next = following and re.fullmatch(_COORDINATED, stretch.text[draft.end : following.start])
        noun = following.noun if following and shares_next and not following.unit else ""
        noun = noun or noun_before(stretch.text[begin : draft.start], language)
        joint = rf"{table('quantities')[language]['coordinated']}\s*"
        if not noun and before and not before.unit and re.search(joint + "$", stretch.text[before.end : draft.start]):
            noun = before.noun
        completed[at] = replace(draft, noun=noun)
    return completed


def _as_of(text: str, draft: Draft, language: str) -> str | None:
    """The date a count refers to, where "Stand" or "as of" gives one just behind it."""
    match = re.search(table("quantities")[language]["as_of"], text[draft.end : draft.end + 80])
    if not match:
        return None
    dates = find_dates(text[draft.end + match.end() : draft.end + match.end() + 30], language)
    return dates[0].value if dates and dates[0].start < 5 else None
