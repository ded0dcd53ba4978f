"""The colours that marks are drawn in: a theme's own shade of a colour by name, and any other one made readable."""

from collections.abc import Iterable, Mapping

from textual.color import Color, ColorParseError

from lesart.tui.panes.contrast import LEAST_CONTRAST, contrast

INKS: Mapping[str, str] = {
    "yellow": "name-per",
    "green": "date",
    "blue": "name-loc",
    "pink": "name-org",
    "orange": "conflict",
    "grey": "furniture",
}
"""Colours by name, and the class of the theme that has each: so they are readable wherever names and dates are."""

_GROUNDS = ("background", "surface", "panel", "current", "mark")
"""What a mark's colour may stand on."""

_STEPS = 20


def ink(colour: str, variables: Mapping[str, str]) -> str:
    """The colour of a mark in a theme with these variables; that of plain text where it is no colour, or the theme knows none.

    Args:
        colour: by name, or as #rrggbb.
        variables: of the theme.
    """
    if colour in INKS:
        return variables[INKS[colour]]
    grounds = [variables[ground] for ground in _GROUNDS]
    if any(ground.startswith("ansi") for ground in grounds):
        return variables["foreground"]
    try:
        wanted = Color.parse(colour).rgb
    except ColorParseError:
        return variables["foreground"]
    if _is_grey(Color.parse(variables[name]) for name in INKS.values()):
        wanted = (round(sum(wanted) / 3),) * 3
    return _readable(Color(*wanted), [Color.parse(ground) for ground in grounds]).hex


def _readable(colour: Color, grounds: list[Color]) -> Color:
    """As little lighter or darker as makes it readable on all grounds; where nothing does, white or black, whichever is better."""
    ends = (Color(255, 255, 255), Color(0, 0, 0))
    for step in range(_STEPS + 1):
        for end in ends:
            shade = colour.blend(end, step / _STEPS)
            if _least(shade, grounds) >= LEAST_CONTRAST:
                return shade
    return max(ends, key=lambda end: _least(end, grounds))


def _least(colour: Color, grounds: list[Color]) -> float:
    """Its contrast on the ground where that is least."""
    return min(contrast(colour, ground) for ground in grounds)


def _is_grey(colours: Iterable[Color]) -> bool:
    return all(max(colour.rgb) - min(colour.rgb) <= 8 for colour in colours)
