"""The two rows below the panes, and what they say where no claim is at hand."""

from collections.abc import Mapping, Sequence
from typing import Literal

from rich.cells import cell_len
from textual.content import Content

from lesart.tui.absence import NOTHING_SURE
from lesart.tui.actions import BY_ID, keys_of
from lesart.tui.navigation import Atlas, Filter, Kind
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import cut
from lesart.tui.panes.layers import ASCII_GLYPHS, GLYPHS, State

STATES: Mapping[Kind, State] = {"same": "same", "conflict": "conflict", "related": "related", "only": "only here"}
"""What the panes call each kind of stop."""

WORDS: Mapping[Kind, str] = {**STATES, "related": "perhaps related"}
"""What a reader is told of each kind of stop."""

COLOURS: Mapping[Kind, str] = {"same": "$same", "conflict": "$conflict", "related": "$related", "only": "$only-here"}

Walk = Filter | Literal["search"]
"""What n and N walk: stops, or the hits of a search."""

_WAYS: Mapping[Walk, tuple[str, tuple[tuple[str, Filter | None, str], ...]]] = {
    "all": ("No match", (("next-claim", "all", "goes to the next claim"), ("conflicts-only", "conflict", "to the conflicts"))),
    "conflict": ("No conflict", (("next-claim", None, "goes to the next"), ("conflicts-only", None, "shows everything again"))),
    "only": ("No such passage", (("next-claim", None, "goes to the next"), ("only-here", None, "shows everything again"))),
    "search": ("No match", (("next-hit", None, "goes to the next hit"), ("leave-search", None, "leaves the search"))),
}
"""What a line lacks, and which keys lead on where the comparison has something of a kind."""


def glyph(kind: Kind, ascii_only: bool) -> str:
    """The sign of a kind, as in the gutter."""
    return (ASCII_GLYPHS if ascii_only else GLYPHS)[STATES[kind]]


def unfinished_content(failure: str, width: int) -> Content:
    """What the line says as long as there is no comparison, or where it failed."""
    if failure:
        return Content.assemble((" Not compared: ", "bold $conflict"), cut(f"{failure}. You can read and search all the same.", width - 16))
    return Content(" You can read already. Claims appear beside the text once they are found.")


def advice_content(atlas: Atlas, walk: Walk, keymap: Mapping[str, str], width: int, ascii_only: bool = False) -> Content:
    """What the line says where there is no claim at hand: what the signs mean, and which keys lead on, as the user has them."""
    if not atlas.comparison.claims:
        return Content(" No claim was found that two of these articles share.")
    lack, known = _WAYS[walk]
    ways = [f"{keys_of(BY_ID[action], keymap)} {way}" for action, only, way in known if only is None or atlas.has(only)]
    signs = "   ".join(f"{glyph(kind, ascii_only)} {word}" for kind, word in WORDS.items())
    while len(ways) > 1 and cell_len(_advice(lack, ways)) > width:
        ways.pop()
    told = _advice(lack, ways)
    if asked := len(atlas.comparison.suggestions):
        question = f" {keys_of(BY_ID['names'], keymap)}: {asked} {'pair' if asked == 1 else 'pairs'} of names may be one."
        told += question if cell_len(told + question) <= width else ""
    return Content(f"{cut(told, width)}\n{cut(f' Beside the text: {signs}', width)}")


def _advice(lack: str, ways: Sequence[str]) -> str:
    return f" {lack} at this line. {'; '.join(ways) or NOTHING_SURE.capitalize()}."


class ClaimLine(Line):
    """Draws the claim at hand, or advice where there is none."""

    DEFAULT_CSS = "ClaimLine { height: 2; }"
