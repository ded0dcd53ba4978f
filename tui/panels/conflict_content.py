"""A conflict of the guided pass as a page: its values with who says them, its passages in context, and how sure it is that they meet."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len
from textual.content import Content

from lesart.core.export.context import BLOCK_END, quoted
from lesart.core.export.contrasting import asserted, disputed, in_order
from lesart.core.export.differing import KINDS, standing_told
from lesart.core.export.lookup import Lookup, percent, voice
from lesart.core.model import Claim, Comparison, Passage, SlotValue
from lesart.core.safetext import safe
from lesart.tui.panels.bands import ASCII_GLYPHS, GLYPHS, MEANINGS
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.panes.wrap import wrap

CONTEXT_ROWS = 3
"""Rows of its article that a passage is shown with, above it and below."""

WIDEST = 100
"""Cells that a row of running text takes at most: longer ones are hard to read."""

_INDENT = 3
_MOST_REASONS = 8
_VALUE_SHARE = 0.4
_NAME_CELLS = 24


def conflict_content(claim: Claim, comparison: Comparison, look: Lookup, width: int, ascii_only: bool) -> Content:
    """The page, wrapped to `width` cells."""
    width = min(width, WIDEST)
    rows = [*_title(look.title(claim), width)]
    for difference in claim.differences:
        what = ": ".join(filter(None, (KINDS[difference.kind], difference.slot)))
        rows += [Content(""), *_values(f"{what} — {standing_told(difference)}", difference.values, look, width)]
    if claim.values and not claim.differences:
        rows += [Content(""), *_values(claim.slot, claim.values, look, width)]
    voices = [row for told in asserted(claim, comparison, look) for row in wrapped(told, width - 2)]
    rows += [Content(""), *(Content.styled(f" {row}", "italic") for row in voices)] if voices else []
    said = [value.value for one in claim.differences for value in one.values] or [value.value for value in claim.values]
    places = disputed(claim, look)
    for place in places:
        rows += [Content(""), *_passage(place, said, look, width, ascii_only)]
    if rest := len(claim.passages) - len(places):
        rows += [Content(""), Content.styled(f" {rest} more of its passages tell{'s' if rest == 1 else ''} nothing of this", "$furniture")]
    return Content("\n").join([*rows, Content(""), *_sure(claim, look, width, ascii_only)])


def wrapped(text: str, width: int) -> list[str]:
    """A text in rows of `width` cells."""
    starts = wrap(text, max(width, 1))
    return [text[start:end].rstrip() for start, end in pairwise((*starts, len(text)))]


def _title(text: str, width: int) -> Iterator[Content]:
    return (Content.styled(f" {row}", "bold $conflict") for row in wrapped(text, width - 2))


def _values(heading: str, values: Sequence[SlotValue], look: Lookup, width: int) -> Iterator[Content]:
    """A slot, and below it who fills it with what: one row each."""
    yield from (Content.styled(f" {row}", "bold") for row in wrapped(safe(heading), width - 2))
    told = [(" ".join(safe(value.value).split()), _source(value, look)) for value in in_order(values, look)]
    column = min(max(cell_len(value) for value, _ in told), round(width * _VALUE_SHARE))
    for value, source in told:
        said = cut(value, column)
        room = width - _INDENT - column - 3
        yield Content.assemble(" " * _INDENT, (said, "bold $quantity"), " " * (column - cell_len(said) + 2), cut(source, room))


def _source(value: SlotValue, look: Lookup) -> str:
    """Whose value it is: article, the day it is true of, and who says it."""
    article = look.article(value.passage)
    speaker = value.speaker or voice(look.passage(value.passage))
    name = cut(article_name(article), _NAME_CELLS)
    parts = (f"{look.number(article)} {name}", f"as of {value.as_of}" if value.as_of else "", safe(speaker))
    return " · ".join(filter(None, parts))


def _passage(place: Passage, said: Sequence[str], look: Lookup, width: int, ascii_only: bool) -> Iterator[Content]:
    """A passage, marked, between rows of what stands around it."""
    article = look.article(place.id)
    parts = (f"{look.number(article)} {article_name(article)}", article.metadata.date or "", safe(voice(place)))
    yield Content.styled(cut(f" {' · '.join(filter(None, parts))}", width), "bold underline")
    room = width - _INDENT - 1
    told = quoted(article, place, CONTEXT_ROWS * room)
    bar = "|" if ascii_only else "▌"
    before = wrapped(safe(told.before), room)[-CONTEXT_ROWS:]
    for row in (row.removeprefix(BLOCK_END) for row in before):
        yield Content.styled(" " * _INDENT + row, "$furniture")
    for row in wrapped(safe(told.text), room):
        yield Content.assemble((f" {bar} ", "$conflict"), _lit(row, said))
    for row in wrapped(safe(told.after), room)[:CONTEXT_ROWS]:
        yield Content.styled(" " * _INDENT + row, "$furniture")


def _lit(row: str, said: Sequence[str]) -> Content:
    """A row of a passage, on the ground of the claim at hand, its values standing out."""
    content = Content.styled(row, "on $current")
    for words in (" ".join(safe(value).split()) for value in said):
        at = row.find(words)
        if words and at >= 0:
            content = content.stylize("bold underline", at, at + len(words))
    return content


def _sure(claim: Claim, look: Lookup, width: int, ascii_only: bool) -> Iterator[Content]:
    """How sure it is that the passages speak of one fact, and why."""
    signs = (ASCII_GLYPHS if ascii_only else GLYPHS)[claim.band]
    reasons = ", ".join(safe(what) for what in look.reasons(claim)[:_MOST_REASONS])
    yield Content.styled(cut(f" {signs} {claim.band} {percent(claim.confidence)} that they speak of one fact", width), "bold")
    told = f"{MEANINGS[claim.band]}{f'. They share: {reasons}' if reasons else ''}"
    yield from (Content.styled(" " * _INDENT + row, "$furniture") for row in wrapped(told, width - _INDENT - 1))
