"""The screen as a picture: SVG that asks no other machine for a font, and PNG made of it."""

import argparse
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

PICTURES = {"svg": "the screen as a drawing", "png": "the screen as an image"}
"""What a picture can be; both are named as their files end."""

_CELLS = '"Fira Code", "DejaVu Sans Mono", "Cascadia Mono", "Liberation Mono", "Noto Sans Mono", Menlo, Consolas, "Courier New", monospace'
"""Fonts that know lines and signs, those with the most first; a picture shows in the first that the machine has which shows it."""
_TITLE = '"DejaVu Sans", Arial, "Liberation Sans", Helvetica, sans-serif'

_SIZE = re.compile(r"(\d{2,3})x(\d{2,3})")
_LEAST = (40, 12)
_LETTER = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="18" font-family="x, {fonts}">M</text></svg>'


def size_of(text: str) -> tuple[int, int]:
    """Columns and rows of "120x40".

    Raises:
        argparse.ArgumentTypeError: it is no size, or too small for the reader.
    """
    found = _SIZE.fullmatch(text)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if size[0] < _LEAST[0] or size[1] < _LEAST[1]:
        raise argparse.ArgumentTypeError(f"'{text}' is no size like 120x40 (at least {_LEAST[0]}x{_LEAST[1]})")
    return size


def keys_of(text: str) -> tuple[str, ...]:
    """Keys of "x,enter"."""
    return tuple(filter(None, text.split(",")))


def svg_of(app: "App[None]") -> bytes:
    """What stands on the screen, the same bytes for the same screen."""
    # An article's words stand behind the style, so that none of them is taken for a part of it.
    style, end, drawing = app.export_screenshot().partition("</style>")
    style = re.sub(r"\s*@font-face \{.*?\}", "", style, flags=re.DOTALL)
    style = style.replace("font-family: Fira Code, monospace", f"font-family: {_CELLS}").replace(
        "font-family: arial", f"font-family: {_TITLE}"
    )
    return (style + end + drawing).encode()


def png_of(svg: bytes) -> bytes:
    """The picture in pixels, twice as many as the drawing has units, so that it can be printed.

    Raises:
        Refusal: the machine has no font to draw letters with.
    """
    from resvg_py import svg_to_bytes

    from lesart.core.export.extract import Refusal

    letter = _LETTER.format(fonts=_CELLS.replace('"', "'"))
    if svg_to_bytes(svg_string=letter) == svg_to_bytes(svg_string=letter, skip_system_fonts=True):
        raise Refusal("an image needs a font, and this machine has none: install one, for example DejaVu, or take svg")
    return bytes(svg_to_bytes(svg_string=svg.decode(), zoom=2))


def picture_of(app: "App[None]", name: str) -> bytes:
    """The screen in the format `name`, one of `PICTURES`.

    Raises:
        Refusal: see `png_of`.
    """
    svg = svg_of(app)
    return svg if name == "svg" else png_of(svg)
