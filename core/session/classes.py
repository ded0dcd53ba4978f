"""The classes that marks may be of: those of a session, or a few to begin with; and how their signs and colours look without a theme."""

from collections.abc import Mapping

from lesart.core.model.session import Mark, MarkClass, Session

COLOURS: Mapping[str, str] = {
    "yellow": "#f2c14e",
    "green": "#a9d97c",
    "blue": "#6cc3f5",
    "pink": "#e3a6d1",
    "orange": "#ffab4a",
    "grey": "#b0b8bf",
}
"""The colours that go by name. A theme of the reader has its own shade of each; an export has these."""

DEFAULT_CLASSES: tuple[MarkClass, ...] = (
    MarkClass("claim", "◆", "yellow"),
    MarkClass("evidence", "▲", "green"),
    MarkClass("question", "?", "blue"),
    MarkClass("quotation", "»", "pink"),
    MarkClass("error", "✗", "orange"),
)
"""What a session without classes of its own is offered."""

_RANKS: Mapping[str, int] = {one.name: rank for rank, one in enumerate(DEFAULT_CLASSES)}

_ASCII: Mapping[str, str] = {"◆": "@", "▲": "^", "»": '"', "✗": "x", "●": "o", "■": "#", "★": "*", "✓": "v"}
_UNKNOWN_GLYPH, _UNKNOWN_COLOUR = "●", "grey"


def classes_of(session: Session) -> tuple[MarkClass, ...]:
    """The classes of a session, or those it is offered; and one for each that a mark has and nobody described.

    Those that are offered come first, in their order, then the reader's own by name: so each keeps its number where others are added.
    """
    classes = session.classes or DEFAULT_CLASSES
    known = {one.name for one in classes}
    unknown = {entry.kind for entry in session.entries if isinstance(entry, Mark)} - known
    every = (*classes, *(MarkClass(name, _UNKNOWN_GLYPH, _UNKNOWN_COLOUR) for name in unknown))
    return tuple(sorted(every, key=lambda one: (_RANKS.get(one.name, len(_RANKS)), one.name)))


def ascii_glyph(mark_class: MarkClass) -> str:
    """A sign for a class in ASCII: its own where that is ASCII, else what looks like it, else the first letter of its name."""
    glyph = mark_class.glyph
    if len(glyph) == 1 and glyph.isascii() and glyph.isprintable() and glyph != " ":
        return glyph
    letter = next((sign.lower() for sign in mark_class.name if sign.isascii() and sign.isalnum()), "*")
    return _ASCII.get(glyph, letter)
