"""Classes of marks on the screen: their signs in one cell each, and new ones in the reader's own words."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from lesart.core.model.session import MarkClass
from lesart.core.safetext import safe
from lesart.core.session.classes import COLOURS, ascii_glyph
from lesart.tui.panes.layers import MarkLook

_OTHERWISE = "•"


def looks_of(classes: Sequence[MarkClass], ascii_only: bool) -> Mapping[str, MarkLook]:
    """How marks of each class are drawn, by the name of the class."""
    return {one.name: MarkLook(sign_of(one, ascii_only), one.colour) for one in classes}


def sign_of(mark_class: MarkClass, ascii_only: bool) -> str:
    """The sign of a class: safe to draw, and one cell wide whatever its file says."""
    sign = ascii_glyph(mark_class) if ascii_only else safe(mark_class.glyph)
    if len(sign) == 1 and cell_len(sign) == 1 and sign.isprintable() and not sign.isspace():
        return sign
    return "*" if ascii_only else _OTHERWISE


def class_from(told: str, known: Sequence[MarkClass]) -> MarkClass | str:
    """A new class from what a reader typed: "rumour, ~, grey"; or what is wrong with that.

    Sign and colour may be left out: the sign is the name's first letter then, the colour the one that the fewest classes have.
    """
    parts = [part.strip() for part in told.split(",")]
    name, sign, colour = (*parts, "", "")[:3]
    name = " ".join(safe(name).split())
    if len(parts) > 3 or not name:
        return "a class is a name, a sign and a colour, with commas between: rumour, ~, grey"
    if any(one.name == name for one in known):
        return f"there is a class {name} already"
    if sign and (len(sign) != 1 or cell_len(sign) != 1 or safe(sign) != sign or not sign.isprintable()):
        return f"the sign must be one character, one cell wide: {safe(sign)} is not"
    if colour and colour not in COLOURS and not _is_hex(colour):
        return f"the colour must be one of {', '.join(COLOURS)}, or #rrggbb: {safe(colour)} is not"
    taken = [one.colour for one in known]
    return MarkClass(name, sign or name[0], colour or min(COLOURS, key=taken.count))


def _is_hex(colour: str) -> bool:
    return len(colour) == 7 and colour[0] == "#" and all(digit in "0123456789abcdefABCDEF" for digit in colour[1:])


def tags_from(told: str) -> tuple[str, ...]:
    """Tags as a reader types them, with commas between, with or without #; each once, in order."""
    return tuple(dict.fromkeys(tag for part in told.split(",") if (tag := " ".join(part.split()).lstrip("#").strip())))
