"""Everything that can be a number in a text: digits, number words, vague words, portions of a scale, factors, ordinals, labels."""

import re
from dataclasses import replace
from functools import cache
from typing import Literal, Protocol

from lesart.core.language import facts_of
from lesart.core.mentions.quantities.labels import YEAR, is_family_name, is_label, is_ordinal, word_before
from lesart.core.mentions.quantities.measures import Draft, longest_first, unit_of
from lesart.core.mentions.quantities.numerals import numeral_pattern, value_of_digits, value_of_words
from lesart.core.mentions.tables import table

_DIGITS = r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
# Not inside a word, an address, a score, a fraction, a section number or a label such as 31a, G20, Covid-19.
_NUMBER = rf"(?<![\w.,/:§#@])(?<![^\W\d]-)(?:{_DIGITS})(?![\w/:]|[.,]\d)"
# 31a, 45b: but no letter that is a measure (5m, 20t) or the hour (22h).
_LETTERED = r"(?<![\w.,/:§#@-])\d{1,4}[a-fj](?!\w)"
# 148K: two digits at least, since 4K is a screen.
_THOUSANDS = r"(?<![\w.,/:§#@-])\d{2,3}[kK](?!\w)"
# 1995/96, a season or a school year.
_YEARS = rf"(?<![\w.,/:§#@-]){YEAR}/\d{{2}}(?:\d{{2}})?(?![\w/])"

_NEVER = "(?!)"
_WHOLE = 100.0
_SHORT = 3  # letters: "Mrd." and "bn" are short for their scale


class _Reader(Protocol):
    def __call__(self, text: str, match: re.Match[str], language: str, /) -> Draft | None: ...


@cache
def number_pattern(language: str) -> re.Pattern[str]:
    """A regular expression whose last group tells what kind of number was met; `read` says what it means."""
    facts = table("quantities")[language]
    vague = "|".join(re.escape(word.replace("_", " ")) for word in longest_first(facts["vague"]))
    scales = "|".join(longest_first(facts["scales"]))
    several, singular, half = ("|".join(facts[key]) for key in ("several", "singular", "half"))
    pieces = "|".join(longest_first(map(re.escape, facts["numerals"])))
    durations = "|".join(word for word, unit in unit_of().items() if unit in table("quantities")["kinds"]["durations"])
    in_digits = {
        "ordinal": rf"(?<![\w.,/:§#@-])\d{{1,4}}(?:{'|'.join(facts_of(language).ordinal_endings) or _NEVER})(?!\w)",
        "lettered": _LETTERED,
        "years": _YEARS,
        "price": rf"(?<=[$£€])\d[\d.,]*(?:{'|'.join(table('quantities')['suffixes'])})(?!\w)",
        "thousands": _THOUSANDS,
        "digits": _NUMBER,
    }
    in_words = {
        "halved": rf"(?:{facts['halved']})(?=\s+(?:{durations})(?!\w))",
        "fraction": facts["fraction"],
        "several": rf"(?:{several})\s+(?:{scales})(?:en|s)?",
        "portion": rf"(?:(?:{singular})\s+)?(?:{half})\s+(?:{scales})",
        "single": rf"(?:{singular})\s+(?:{scales})(?!{facts['between']}(?:{pieces})(?!\w))",
        "while": rf"(?:{singular})(?=\s+(?:{durations})(?!\w))",
        "vague": rf"(?:{vague})(?:{'|'.join(facts['vague_endings'])})",
        "spelt": rf"(?P<whole>{numeral_pattern(language)})\s+{facts['point']}\s+(?P<tenths>{numeral_pattern(language)})",
        "words": numeral_pattern(language),
        "factor": facts["factor"],
        "compound": rf"(?P<number>[a-zäöüß]+?)(?P<unit>{'|'.join(facts['compounds']) or _NEVER})\w*",
    }
    digits, words = ("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items()) for kinds in (in_digits, in_words))
    return re.compile(rf"(?:{digits}|(?<![\w-])(?:{words})(?![\w-]))", re.IGNORECASE)


def read(text: str, match: re.Match[str], language: str) -> Draft | None:
    """The number that a match of `number_pattern` in `text` stands for; None where it is none after all."""
    return _READERS[match.lastgroup or ""](text, match, language)


def _named(kind: Literal["ordinal", "label", "year"]) -> "_Reader":
    def reader(_: str, match: re.Match[str], __: str) -> Draft:
        value = float(re.sub(r"\D.*", "", match.group()))
        return Draft(*match.span(), value, value, kind=kind)

    return reader


def _price(_: str, match: re.Match[str], language: str) -> Draft:
    digits, suffix = re.fullmatch(r"(.*\d)\D*?([a-z]+)", match.group().lower()).groups()  # type: ignore[union-attr]  # as in the pattern
    value = value_of_digits(digits, facts_of(language).decimal_mark) * table("quantities")["suffixes"][suffix]
    return Draft(*match.span(), value, value)


def _fraction(_: str, match: re.Match[str], language: str) -> Draft | None:
    """A fraction as the share it is: "zwei Drittel" and "67 %" can be compared."""
    facts = table("quantities")[language]
    if match["half"]:
        return Draft(*match.span(), 50.0, 50.0, unit="%")
    of = 1.0 if match["of"].lower() in facts["singular"] else value_of_words(match["of"], language)
    share = round(100 * (of or 1.0) / facts["fractions"][match["part"].lower()], 1)
    return Draft(*match.span(), share, share, unit="%") if share < _WHOLE else None


def _vague(text: str, match: re.Match[str], language: str) -> Draft:
    intervals = table("quantities")[language]["vague"]
    name = match.group().lower().replace(" ", "_")
    low, high = next(intervals[word] for word in longest_first(intervals) if name.startswith(word))
    draft = _scaled(text, Draft(*match.span(), 1.0, 1.0), language)
    return replace(draft, low=draft.low * low, high=draft.low * high, bound="about")


def _several(_: str, match: re.Match[str], language: str) -> Draft:
    scale = _scale_in(match.group(), language)
    return Draft(*match.span(), 2 * scale, 10 * scale - 1, "about")


def _portion(_: str, match: re.Match[str], language: str) -> Draft:
    value = _scale_in(match.group(), language) * (0.5 if match["portion"] else 1)
    return Draft(*match.span(), value, value)


def _while(_: str, match: re.Match[str], __: str) -> Draft:
    """The "one" of a duration: "eine Stunde"."""
    return Draft(*match.span(), 1.0, 1.0)


def _halved(_: str, match: re.Match[str], __: str) -> Draft:
    """The half of one: "ein halbes Jahr"."""
    return Draft(*match.span(), 0.5, 0.5)


def _thousands(_: str, match: re.Match[str], __: str) -> Draft:
    value = float(match.group()[:-1]) * 1000
    return Draft(*match.span(), value, value)


def _spelt(text: str, match: re.Match[str], language: str) -> Draft | None:
    """A decimal in words: "sieben Komma vier Milliarden"."""
    whole, tenths = value_of_words(match["whole"], language), value_of_words(match["tenths"], language)
    if whole is None or tenths is None or tenths > 9:
        return None
    value = round(whole + tenths / 10, 1)
    return _scaled(text, Draft(*match.span(), value, value), language)


def _factor(_: str, match: re.Match[str], language: str) -> Draft | None:
    """So many times: "dreimal", "fivefold"; what is "einfach" or has happened "einmal" multiplies nothing."""
    times = value_of_words(match["n"], language)
    if not times or times <= 1:
        return None
    least = value_of_words(match["from"], language) if match["from"] else times
    return Draft(*match.span(), least or times, times, "exactly" if least in (times, None) else "about", unit="times")


def _compound(_: str, match: re.Match[str], language: str) -> Draft | None:
    """A number word with its unit in one: "dreitägig"."""
    value = value_of_words(match["number"], language)
    return Draft(*match.span(), value, value, unit=table("quantities")[language]["compounds"][match["unit"].lower()]) if value else None


def _digits(text: str, match: re.Match[str], language: str) -> Draft:
    start, end = match.span()
    value = value_of_digits(match.group(), facts_of(language).decimal_mark)
    if is_label(text, start, end, language):
        return Draft(start, end, value, value, kind="label")
    if is_ordinal(text, start, end, language):
        return Draft(start, end + 1, value, value, kind="ordinal")
    return _scaled(text, Draft(start, end, value, value), language)


def _words(text: str, match: re.Match[str], language: str) -> Draft | None:
    facts, (start, end) = table("quantities")[language], match.span()
    value = value_of_words(match.group(), language)
    if value is None or is_family_name(text, start, language):
        return None
    draft = _scaled(text, Draft(start, end, value, value), language)
    if match.group().lower() not in facts["singular"] or draft.end > end:
        return draft
    counts = facts["one_counts"] and word_before(text, start).lower() not in facts["not_one_before"]
    return replace(draft, single=True) if counts else None


def _scale_in(text: str, language: str) -> float:
    scales = table("quantities")[language]["scales"]
    return float(next(scales[word] for word in longest_first(scales) if re.search(rf"\b{word}", text.lower())))


@cache
def _scale_pattern(language: str) -> re.Pattern[str]:
    scales = table("quantities")[language]["scales"]
    short, full = ("|".join(word for word in longest_first(scales) if (len(word) <= _SHORT) == is_short) for is_short in (True, False))
    return re.compile(rf"[\s\u00a0](?:(?P<short>{short})\b\.?|(?P<full>{full})\b)(?!\w)", re.IGNORECASE)


def _scaled(text: str, draft: Draft, language: str) -> Draft:
    """The number with the scale behind it ("1,8 Millionen"); the full stop of a short one ends a sentence where nothing follows."""
    match = _scale_pattern(language).match(text, draft.end)
    if not match:
        return draft
    name = match["short"] or match["full"]
    value = round(draft.low * table("quantities")[language]["scales"][name.lower()], 6)
    end = (
        match.start() + 1 + len(name) if match.group().endswith(".") and text[match.end() : match.end() + 1] in ("", "\n") else match.end()
    )
    return replace(draft, end=end, low=value, high=value)


_READERS: dict[str, _Reader] = {
    "ordinal": _named("ordinal"),
    "lettered": _named("label"),
    "years": _named("year"),
    "price": _price,
    "digits": _digits,
    "thousands": _thousands,
    "halved": _halved,
    "spelt": _spelt,
    "fraction": _fraction,
    "several": _several,
    "portion": _portion,
    "single": _portion,
    "while": _while,
    "vague": _vague,
    "words": _words,
    "factor": _factor,
    "compound": _compound,
}
