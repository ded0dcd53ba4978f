"""Quantities: numbers with their bound, unit and counted noun, told apart by kind, and classed by what happened to whom."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lesart.core.language import find_dates
from lesart.core.mentions.classes import BUILT_IN, classes_of, counted_stem
from lesart.core.mentions.counted import noun_after, noun_after_one
from lesart.core.mentions.ellipsis import with_left_out_nouns, with_ranges
from lesart.core.mentions.labels import is_time, is_year
from lesart.core.mentions.listing import with_parts
from lesart.core.mentions.measures import Draft, bounded, kind_of, with_unit
from lesart.core.mentions.numbers import number_pattern, read
from lesart.core.mentions.readable import Stretch, stretches
from lesart.core.mentions.tables import table
from lesart.core.model import Article, CountClasses, Quantity

_DEFAULT_LANGUAGE = "en"
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b(?=\s?(?:Uhr|[ap]\.?m\b|[\u2013-]))|\b\d{1,2}:\d{2}(?::\d{2})?\b")
_LIST_NUMBER = re.compile(r"\s*\d{1,2}(?:\)|\.\s)")


def find_quantities(article: Article, classes: CountClasses = BUILT_IN) -> tuple[Quantity, ...]:
    """The quantities of an article in text order, offsets into its source text.

    `classes` are events and groups of the user's own, beside those of `tables/counts.toml`.
    """
    found: list[Quantity] = []
    for stretch in stretches(article):
        language = _language(stretch)
        drafts = with_ranges(stretch.text, [draft for draft in _drafts(stretch, language) if draft.kind != "year"], language)
        drafts = with_left_out_nouns(stretch, drafts, language)
        classed = classes_of(stretch.text, drafts, language, classes)
        found += (_quantity(stretch, draft, event, group, language) for draft, (event, group) in zip(drafts, classed, strict=True))
    return tuple(with_parts(found))


def _language(stretch: Stretch) -> str:
    return stretch.language if stretch.language in table("quantities")["languages"] else _DEFAULT_LANGUAGE


def _quantity(stretch: Stretch, draft: Draft, event: str, group: str, language: str) -> Quantity:
    start, end = stretch.clean.span_to_source(draft.start, draft.end)
    return Quantity(
        stretch.article.id,
        start,
        end,
        draft.low,
        draft.high,
        draft.bound,
        draft.unit,
        counted_stem(draft.noun, language),
        _as_of(stretch.text, draft, language),
        kind_of(draft),
        event,
        group,
    )


def _drafts(stretch: Stretch, language: str) -> Iterator[Draft]:
    text = stretch.text
    blocked = sorted(
        [(date.start, date.end) for date in find_dates(text, language)]
        + [match.span() for pattern in (_ADDRESS, _TIME) for match in pattern.finditer(text)]
        + ([match.span()] if (match := _LIST_NUMBER.match(text)) else [])
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


def _as_of(text: str, draft: Draft, language: str) -> str | None:
    """The date a count refers to, where "Stand" or "as of" gives one just behind it."""
    match = re.search(table("quantities")[language]["as_of"], text[draft.end : draft.end + 80])
    if not match:
        return None
    dates = find_dates(text[draft.end + match.end() : draft.end + match.end() + 30], language)
    return dates[0].value if dates and dates[0].start < 5 else None
