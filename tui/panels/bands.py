"""How sure a link is, as signs, a word and a percentage."""

from collections.abc import Mapping

from lesart.core.export.lookup import percent
from lesart.core.model import Band, Link

GLYPHS: Mapping[Band, str] = {"sure": "▮▮▮", "likely": "▮▮▯", "candidate": "▮▯▯"}
"""Bars are one cell wide in every terminal; a filled circle takes two where East Asian widths hold."""

ASCII_GLYPHS: Mapping[Band, str] = {"sure": "###", "likely": "##-", "candidate": "#--"}

MEANINGS: Mapping[Band, str] = {
    "sure": "hardly ever wrong: of 100 such links in articles it had never seen, 95 or more were right",
    "likely": "mostly right: of 100 such links, 75 or more were",
    "candidate": "worth a look, and no more: often wrong",
}
"""What a band promises: the least shares that the limits in core/alignment/bands.py were set for."""


def band(link: Link, ascii_only: bool) -> str:
    """Signs and word: "▮▮▯ likely"."""
    return f"{(ASCII_GLYPHS if ascii_only else GLYPHS)[link.band]} {link.band}"


def confidence(link: Link, ascii_only: bool) -> str:
    """Signs, word and percentage: "▮▮▯ likely 80 %"."""
    return f"{band(link, ascii_only)} {percent(link.score)}"
