"""How a row and the overview strip look: spans of the article become styled segments. Knows no widget."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip

from lesart.core.model import BlockKind, Span
from lesart.tui.panes.layers import ASCII_GLYPHS, GLYPHS, STATES, Additions, FigureClass, Layers, NameClass, State, Stretch, Stretches
from lesart.tui.panes.overview import scale
from lesart.tui.panes.rows import Row

BLOCK_CLASSES: dict[BlockKind, str] = {"furniture": "furniture", "heading": "heading"}
LOOKS: dict[NameClass | FigureClass, str] = {
    "name-per": "bold",
    "name-loc": "bold italic",
    "name-org": "bold underline",
    "name-other": "bold italic underline",
    "role": "italic",
    "quantity": "underline",
    "date": "italic underline",
}
"""What tells the classes of the text apart without colours: names are bold, numbers and dates underlined, roles are neither."""

STATE_CLASSES: dict[str, str] = {
    "same": "gutter-same",
    "conflict": "gutter-conflict",
    "related": "gutter-related",
    "only here": "gutter-only",
}
OVERVIEW_CLASSES: dict[str, str] = {"current": "overview-current", "hit": "overview-hit", **STATE_CLASSES}
CLASSES = (
    *BLOCK_CLASSES.values(),
    *LOOKS,
    *OVERVIEW_CLASSES.values(),
    *("current", "value", "why", "hit", "hit-current", "mark", "note", "cursor", "overview", "overview-view"),
)
"""Everything a theme can style, by its short name."""

_SIGNS = {**GLYPHS, "bar": "▌", "current": "█", "hit": "•", "view": "│", "note": "✎", "": " "}
_ASCII_SIGNS = {**ASCII_GLYPHS, "bar": "|", "current": "#", "hit": "*", "view": "|", "note": "n", "": " "}

MARK = "mark "
"""Begins the name of a class of marks among the names of all that is painted."""

StyleOf = Callable[[str], Style]
"""The style of a class by its short name, without what it inherits; that of a class of marks by its name after `MARK`."""


@dataclass(frozen=True, slots=True)
class Painting:
    """What is painted over an article's text. Spans are in source offsets."""

    layers: Layers | None = None
    current: tuple[Span, ...] = ()
    values: tuple[Span, ...] = ()
    why: tuple[Span, ...] = ()
    hits: Stretches[str] = Stretches()  # noqa: RUF009 - empty and immutable
    hit: Span | None = None
    selected: Span | None = None
    additions: Additions = Additions()  # noqa: RUF009 - empty and immutable
    cursor: Span | None = None
    names_shown: bool = True
    shown: frozenset[str] = frozenset(STATES)
    ascii_only: bool = False

    def sign(self, kind: str) -> str:
        """The character that stands for a gutter state, a class of marks, or what else the overview shows."""
        if kind.startswith(MARK):
            return self.additions.looks[kind.removeprefix(MARK)].sign
        return (_ASCII_SIGNS if self.ascii_only else _SIGNS)[kind]

    def state_of(self, row: Row) -> State | None:
        """The gutter state of the passages that begin in a row: the one that matters most."""
        if not self.layers:
            return None
        states = {mark.kind for mark in self.layers.passages.starting(row.start, row.end)} & self.shown
        return next((state for state in STATES if state in states), None)

    def mark_of(self, row: Row) -> str:
        """The class of the first mark that begins in a row, as it is painted; empty for none."""
        return next((MARK + mark.kind for mark in self.additions.marks.starting(row.start, row.end)), "")

    def is_noted(self, row: Row) -> bool:
        """Whether something that the reader wrote a note on begins in a row."""
        return any(True for _ in self.additions.notes.starting(row.start, row.end))

    def is_current(self, row: Row) -> bool:
        """Whether a passage of the current claim stands in a row, or passes the blank row between two blocks."""
        return any(span.start < max(row.end, row.start + 1) and span.end > row.start for span in self.current)

    def highlights(self, row: Row) -> Iterator[tuple[Span, str]]:
        """Spans that may show in a row, and their classes; later ones are painted over earlier ones."""
        yield from ((span, "current") for span in self.current)
        if self.layers and self.names_shown:
            yield from ((mark.span, mark.kind) for mark in self.layers.figures.within(row.start, row.end))
            yield from ((mark.span, mark.kind) for mark in self.layers.names.within(row.start, row.end))
        yield from ((mark.span, MARK + mark.kind) for mark in self.additions.marks.within(row.start, row.end))
        yield from ((span, "value") for span in self.values)
        yield from ((span, "why") for span in self.why)
        yield from ((mark.span, "hit") for mark in self.hits.within(row.start, row.end))
        if self.hit:
            yield self.hit, "hit-current"
        if self.selected:
            yield self.selected, "selected"
        if self.cursor:
            yield self.cursor, "cursor"

    def overview(self, length: int, height: int) -> tuple[str, ...]:
        """What each cell of the overview strip of an article of `length` characters shows; empty for nothing."""
        found: list[tuple[Span, str]] = [(span, "current") for span in self.current]
        found.extend((hit.span, hit.kind) for hit in self.hits)
        found.extend((mark.span, MARK + mark.kind) for mark in self.additions.marks)
        if self.layers:
            found.extend((passage.span, passage.kind) for passage in self.layers.passages if passage.kind in self.shown)
        classes = (MARK + name for name in self.additions.looks)
        return scale(found, length, height, ("current", "hit", *classes, *STATES))


def note_sign(ascii_only: bool) -> str:
    """The sign of a note."""
    return (_ASCII_SIGNS if ascii_only else _SIGNS)["note"]


def hit_stretches(spans: Sequence[Span]) -> Stretches[str]:
    """Search hits as stretches."""
    return Stretches(Stretch(span, "hit") for span in spans)


def draw_row(row: Row, painting: Painting, base: Style, style_of: StyleOf, width: int) -> Strip:
    """A row of `width` cells: two of gutter, then the text, and at last one for the sign of a note.

    Every segment carries its source offset, as Textual's selection wants it; a click reads it too.
    """
    if row.block and row.block.kind in BLOCK_CLASSES:
        base += style_of(BLOCK_CLASSES[row.block.kind])
    segments = [*_gutter(row, painting, base, style_of), *_text(row, painting, base, style_of)]
    noted = painting.is_noted(row)
    margin = Segment(painting.sign("note" if noted else ""), base + style_of("note") if noted else base)
    return Strip.join([Strip(segments).adjust_cell_length(width - 1, base), Strip([margin], 1)])


def draw_overview_cell(kind: str, in_view: bool, painting: Painting, base: Style, style_of: StyleOf) -> Strip:
    """One cell of the overview strip: the mark in it, and whether that part of the article is in view."""
    style = base + style_of("overview-view" if in_view else "overview")
    if kind:
        look = style_of(OVERVIEW_CLASSES[kind]) if kind in OVERVIEW_CLASSES else _sign_style(style_of(kind))
        return Strip([Segment(painting.sign(kind), style + look)], 1)
    return Strip([Segment(painting.sign("view" if in_view else ""), style)], 1)


def _gutter(row: Row, painting: Painting, base: Style, style_of: StyleOf) -> Iterator[Segment]:
    """The state of the passage that begins in the row, and the mark that does, or else the bar of the current claim: a cell each.

    Both stand where the row begins. Where mark and bar meet, the sign of the mark stands out as the bar does.
    """
    here = _at(row.start)
    state = painting.state_of(row)
    style = base + style_of(STATE_CLASSES[state]) if state else base
    yield Segment(painting.sign(state or ""), style + here)
    mark, current = painting.mark_of(row), painting.is_current(row)
    if mark:
        look = base + _sign_style(style_of(mark))
        yield Segment(painting.sign(mark), (look + Style(reverse=True) if current else look) + here)
    else:
        yield Segment(painting.sign("bar" if current else ""), base + here)


def _sign_style(style: Style) -> Style:
    """How a sign looks that stands for what is drawn so: in its colour, without its ground and without a line below."""
    return Style(color=style.color, bold=True)


def _text(row: Row, painting: Painting, base: Style, style_of: StyleOf) -> Iterator[Segment]:
    if not row.text:
        yield Segment(" ", base + _at(row.start))
    painted = [
        (first, last, style_of(name)) for span, name in painting.highlights(row) for first, last in [row.columns(span)] if first < last
    ]
    edges = (edge for first, last, _ in painted for edge in (first, last))
    for begin, end in pairwise(sorted({0, len(row.text), *_jumps(row.source), *edges})):
        styles = (style for first, last, style in painted if first <= begin and end <= last)
        yield Segment(row.text[begin:end], sum(styles, base) + _at(row.source[begin]))


def _jumps(source: Sequence[int]) -> Iterator[int]:
    """Where in a row the next character is not the next of the source: something is hidden or replaced there."""
    if not isinstance(source, range):
        yield from (at for at in range(1, len(source)) if source[at] != source[at - 1] + 1)


def _at(offset: int) -> Style:
    return Style.from_meta({"offset": Offset(offset, 0)})
