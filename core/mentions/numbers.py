"""Everything that can be a number in a text: digits, number words, vague words, portions of a scale, factors, ordinals, labels."""

import re
from dataclasses import replace
from functools import cache

from lesart.core.language import facts_of
from lesart.core.mentions.labels import YEAR, is_label, is_ordinal
from lesart.core.mentions.measures import Draft, longest_first, unit_of
from lesart.core.mentions.numerals import numeral_pattern, value_of_digits, value_of_words
from lesart.core.mentions.tables import table

_DIGITS = r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
# Not inside a word, an address, a score, a fraction, a section number or a label such as 31a, G20, Covid-19.
_NUMBER = rf"(?<![\w.,/:§#@])(?<![^\W\d]-)(?:{_DIGITS})(?![\w/:]|[.,]\d|-[^\W\d])"
# 31a, 45b: but no letter that is a measure (5m, 20t) or the hour (22h).
_LETTERED = r"(?<![\w.,/:§#@-])\d{1,4}[a-fj](?!\w)"
# 1995/96, a season or a school year.
_YEARS = rf"(?<![\w.,/:§#@-]){YEAR}/\d{{2}}(?:\d{{2}})?(?![\w/])"


@cache
def number_pattern(language: str) -> re.Pattern[str]:
    """A regular expression whose groups tell what kind of number was met; `read` says what it means."""
    facts = table("quantities")[language]
    vague = "|".join(re.escape(word.replace("_", " ")) for word in longest_first(facts["vague"]))
    scales = "|".join(longest_first(facts["scales"]))
    several, singular, half = ("|".join(facts[key]) for key in ("several", "singular", "half"))
    durations = "|".join(word for word, unit in unit_of().items() if unit in table("quantities")["kinds"]["durations"])
    endings = "|".join(facts_of(language).ordinal_endings) or "(?!)"
    return re.compile(
        rf"(?:(?P<ordinal>(?<![\w.,/:§#@-])\d{{1,4}}(?:{endings})(?!\w))|(?P<lettered>{_LETTERED})|(?P<years>{_YEARS})|(?P<digits>{_NUMBER})|(?<![\w-])(?:"
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


def read(text: str, match: re.Match[str], language: str) -> Draft | None:
    """The number that a match of `number_pattern` in `text` stands for; None where it is none after all."""
    facts = table("quantities")[language]
    start, end = match.span()
    if match["ordinal"] or match["lettered"]:
        value = float(re.match(r"\d+", match.group())[0])  # type: ignore[index]  # both begin with digits
        return Draft(start, end, value, value, kind="ordinal" if match["ordinal"] else "label")
    if match["years"]:
        value = float(match.group()[:4])
        return Draft(start, end, value, value + 1, kind="year")
    if match["digits"]:
        return _digits(text, start, end, language)
    if match["vague"]:
        name = match.group().lower().replace(" ", "_")
        low, high = next(facts["vague"][word] for word in longest_first(facts["vague"]) if name.startswith(word))
        draft = _scaled(text, Draft(start, end, 1.0, 1.0), language)
        return replace(draft, low=draft.low * low, high=draft.low * high, bound="about")
    if match["several"]:
        scale = _scale_in(match.group(), language)
        return Draft(start, end, 2 * scale, 10 * scale - 1, "about")
    if match["portion"] or match["single"]:
        value = _scale_in(match.group(), language) * (0.5 if match["portion"] else 1)
        return Draft(start, end, value, value)
    if match["while"]:
        return Draft(start, end, 1.0, 1.0)
    if match["factor"]:
        times = value_of_words(match["n"], language)
        return Draft(start, end, times, times, unit="times") if times and times > 1 else None
    return _words(text, match, language)


def _digits(text: str, start: int, end: int, language: str) -> Draft | None:
    value = value_of_digits(text[start:end], facts_of(language).decimal_mark)
    if is_label(text, start, end, language):
        return Draft(start, end, value, value, kind="label")
    if is_ordinal(text, start, end, language):
        return Draft(start, end + 1, value, value, kind="ordinal")
    return _scaled(text, Draft(start, end, value, value), language)


def _words(text: str, match: re.Match[str], language: str) -> Draft | None:
    facts, (start, end) = table("quantities")[language], match.span()
    value = value_of_words(match.group(), language)
    if value is None:
        return None
    draft = _scaled(text, Draft(start, end, value, value), language)
    if match.group().lower() not in facts["singular"] or draft.end > end:
        return draft
    before = text[:start].split()[-1:]
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
