"""Quantities: numbers with their bound, unit and counted noun, told apart by kind, and classed by what happened to whom."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lesart.core.language.concepts import is_partitive
from lesart.core.language.sentences import sentence_at, sentence_spans
from lesart.core.mentions.dates.calendar import parsed
from lesart.core.mentions.dates.finding import find_dates
from lesart.core.mentions.quantities.classes import BUILT_IN, classes_of, counted_stem
from lesart.core.mentions.quantities.drafts import language_of, numbers_of
from lesart.core.mentions.quantities.ellipsis import with_left_out_nouns, with_ranges
from lesart.core.mentions.quantities.listing import with_parts
from lesart.core.mentions.quantities.measures import Draft, kind_of
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import table
from lesart.core.model import Article, CountClasses, ListRole, Quantity

_STAND = 80  # characters behind a number in which "Stand" or "as of" leads to its date

_LONGEST_LABEL = 45
_ROW = re.compile(r"(?:^|\n)[^\n:]{1,40}:\s$")  # "Norden: "
_LEAD = 5  # characters between that word and its date


def find_quantities(article: Article, classes: CountClasses = BUILT_IN) -> tuple[Quantity, ...]:
    """The quantities of an article in text order, offsets into its source text.

    `classes` are events and groups of the user's own, beside those of `tables/counts.toml`.
    """
    days = [(date.start, date.value) for date in find_dates(article) if parsed(date.value) and not date.ambiguous]
    found: list[Quantity] = []
    lead = ""
    for stretch, numbers in numbers_of(article):
        language = language_of(stretch)
        drafts = with_ranges(stretch.text, [draft for draft in numbers if draft.kind != "year"], language)
        drafts = with_left_out_nouns(stretch, drafts, language)
        lead = lead if _are_rows(stretch.text, drafts) else ""
        here = [(stretch.clean.from_source(at), day) for at, day in days if stretch.clean.start <= at < stretch.clean.end]
        sentences = sentence_spans(stretch.text, language) if drafts and here else []
        for draft, (event, group) in zip(drafts, classes_of(stretch.text, drafts, language, lead, classes), strict=True):
            start, end = stretch.clean.span_to_source(draft.start, draft.end)
            found.append(
                Quantity(
                    article.id,
                    start,
                    end,
                    draft.low,
                    draft.high,
                    draft.bound,
                    draft.unit,
                    counted_stem(draft.noun, language),
                    _as_of(stretch, draft, event, here, sentences),
                    kind_of(draft),
                    event,
                    group,
                    _listed(stretch, draft, language),
                )
            )
        if stretch.text.rstrip().endswith(":"):
            lead = stretch.text
    return tuple(with_parts(found))


def _are_rows(text: str, drafts: Sequence[Draft]) -> bool:
    """Whether numbers stand in the rows of a list: "Norden: 300 Soldaten"."""
    return bool(drafts) and all(_ROW.search(text[max(0, draft.start - _LONGEST_LABEL) : draft.start]) for draft in drafts)


def _listed(stretch: Stretch, draft: Draft, language: str) -> ListRole:
    """Whether a count says itself that it is a part of others: "zwei der Toten", but not "Dutzende von Toten" or "40 % der Toten"."""
    following = re.match(r"\s(?:more\s|weitere[nr]?\s)?(\w+)", stretch.text[draft.end :])
    vague = draft.high is not None and draft.high > draft.low
    return "part" if following and not vague and kind_of(draft) == "count" and is_partitive(following[1], language) else ""


def _as_of(stretch: Stretch, draft: Draft, event: str, days: Sequence[tuple[int, str]], sentences: Sequence[tuple[int, int]]) -> str | None:
    """The day a count refers to: behind "Stand" or "as of", or the one day of its sentence for what is counted up day by day."""
    marked = re.search(table("quantities")[language_of(stretch)]["as_of"] + r"\s*", stretch.text[draft.end : draft.end + _STAND])
    if marked:
        nearest = days[bisect_left(days, (draft.end + marked.end(), "")) :][:1]
        return next((day for at, day in nearest if at - draft.end - marked.end() <= _LEAD), None)
    if draft.unit or event not in table("counts")["counted_up"]:
        return None
    begin, end = sentence_at(sentences, draft.start)
    told = {day for _, day in days[bisect_left(days, (begin, "")) : bisect_left(days, (end, ""))]}
    return told.pop() if len(told) == 1 else None
