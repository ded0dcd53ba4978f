"""The numbers of a stretch of text, years and dates told apart from what counts, measures or labels."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from lesart.core.language import find_dates
from lesart.core.mentions.dates.clock import clock_times
from lesart.core.mentions.quantities.counted import joined_to, noun_after, noun_after_one
from lesart.core.mentions.quantities.labels import is_time, is_year
from lesart.core.mentions.quantities.measures import Draft, bounded, with_unit
from lesart.core.mentions.quantities.numbers import number_pattern, read
from lesart.core.mentions.readable import Stretch, stretches
from lesart.core.mentions.tables import table
from lesart.core.model import Article

_KEPT = 32  # articles whose numbers are kept: dates ask for the years among them, quantities for the rest
_DEFAULT_LANGUAGE = "en"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+")
_LIST_NUMBER = re.compile(r"^\s*\d{1,2}(?:\)|\.\s)", re.MULTILINE)


def language_of(stretch: Stretch) -> str:
    """The language whose table of numbers a stretch is read by."""
    return stretch.language if stretch.language in table("quantities")["languages"] else _DEFAULT_LANGUAGE


@lru_cache(maxsize=_KEPT)
def numbers_of(article: Article) -> tuple[tuple[Stretch, tuple[Draft, ...]], ...]:
    """The stretches of an article, each with its numbers in order: with noun, unit and bound. What a date or an address holds is none."""
    return tuple((stretch, tuple(_numbers_in(stretch))) for stretch in stretches(article))


def _numbers_in(stretch: Stretch) -> Iterator[Draft]:
    language, text = language_of(stretch), stretch.text
    blocked = sorted(
        [(date.start, date.end) for date in find_dates(text, language)]
        + [(time.start, time.end) for time in clock_times(text, language)]
        + [match.span() for match in _ADDRESS.finditer(text)]
        + [match.span() for match in _LIST_NUMBER.finditer(text) if _LIST_NUMBER.match(text)]
    )
    starts = [word.start for word in stretch.words]
    done = 0
    for match in number_pattern(language).finditer(text):
        taken = match.start() < done or _overlaps(blocked, *match.span())
        draft = None if taken else read(text, match, language)
        if draft is None or is_time(text, draft, language):
            continue
        complete = _completed(stretch, draft, starts, language)
        if complete is not None:
            done = complete.end
            yield complete


def _completed(stretch: Stretch, draft: Draft, starts: Sequence[int], language: str) -> Draft | None:
    """The number with its noun, unit and bound; None for a word ("one") that counts only before a noun and has none."""
    if draft.kind == "year":
        return draft
    if draft.kind != "count":
        noun = "" if draft.kind == "label" else _counted(stretch, draft, bisect_left(starts, draft.end), language)
        return replace(draft, noun=noun)
    measured = with_unit(stretch.text, draft, language)
    noun = _counted(stretch, measured, bisect_left(starts, measured.end), language)
    if measured.single and not noun and not measured.unit:
        return None
    if not measured.unit and is_year(stretch.text, draft, noun, language):
        return replace(draft, kind="year")
    return bounded(stretch.text, replace(measured, end=draft.end, noun=noun), language)


def _counted(stretch: Stretch, draft: Draft, after: int, language: str) -> str:
    """The noun after a number and its unit. A unit other than % counts only what follows directly: 20 Tonnen Getreide."""
    joined = joined_to(stretch.text, draft.end, language)
    if joined and not draft.unit:
        noun, end = joined
        return noun or noun_after(stretch.text, stretch.words, after, end, language)
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
