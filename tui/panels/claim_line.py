"""Below the panes: what the claim at the reading line is, who says what, and why it was matched."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import product
from typing import Literal

from rich.cells import cell_len
from textual.content import Content

from lesart.core.export.lookup import percent
from lesart.core.model import Article, Claim, Passage
from lesart.core.safetext import safe
from lesart.tui.absence import NOTHING_SURE
from lesart.tui.actions import BY_ID, keys_of
from lesart.tui.navigation import Atlas, Filter, Kind, Stop
from lesart.tui.panels.bands import band, confidence
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.panels.voices import short_voice
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

_ROOM_FOR_PERCENT = 60
_INDENT = 5
"""Cells at both ends of the lower row."""

_MOST_REASONS = 6
_Naming = Callable[[int, Article], str]
_NAME_CELLS = (20, 14, 10, 8)
"""Widths that the name of an article or a speaker is cut to, until all are in view."""

_LONGEST_VALUE, _LEAST_VALUE = 80, 12
_LEAST_REASONS = 20
_BETWEEN = " · "


def glyph(kind: Kind, ascii_only: bool) -> str:
    """The sign of a kind, as in the gutter."""
    return (ASCII_GLYPHS if ascii_only else GLYPHS)[STATES[kind]]


def claim_content(stop: Stop, atlas: Atlas, width: int, ascii_only: bool = False) -> Content:
    """Two rows: relation, count, how sure, and who says what; below, what it is about and why these passages were matched."""
    found = f" {glyph(stop.kind, ascii_only)} {WORDS[stop.kind]} {atlas.count(stop)}"
    if stop.claim is None:
        head, said, more, below = f"{found}  ", "found in no other article", "", _looked_for(stop, atlas)
    else:
        heads = [f"{found} {sure}  " for sure in _how_sure(stop.claim, atlas, ascii_only)]
        head, said, more, below = _told(stop.claim, atlas, heads, width)
    below = cut(below, width - _INDENT - cell_len(more))
    said = cut(said, width - cell_len(head) - 1)
    return Content.assemble((head, f"bold {COLOURS[stop.kind]}"), said, f"\n   {more}", (below, "$furniture"))


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
    told = f" {lack} at this line. {'; '.join(ways) or NOTHING_SURE.capitalize()}."
    if asked := len(atlas.comparison.suggestions):
        question = f" {keys_of(BY_ID['names'], keymap)}: {asked} {'pair' if asked == 1 else 'pairs'} of names may be one."
        told += question if cell_len(told + question) <= width else ""
    return Content(f"{told}\n Beside the text: {signs}")


def _how_sure(claim: Claim, atlas: Atlas, ascii_only: bool) -> tuple[str, ...]:
    """How sure the claim is, in the fullest wording and in the shortest, by the link that its confidence rests on."""
    link = atlas.partners.strongest(claim)
    return (confidence(link, ascii_only), band(link, ascii_only)) if link else (percent(claim.confidence), "")


def _told(claim: Claim, atlas: Atlas, heads: Sequence[str], width: int) -> tuple[str, str, str, str]:
    """One of `heads`, who says what, what of that goes on below, and why it was matched.

    Where not all fits one row, names become shorter, then the percentage goes, then articles go by number. Where the values need both
    rows, what was matched takes what they leave.
    """
    below = width - _INDENT
    for head, cells in product(heads, _NAME_CELLS):
        said = _BETWEEN.join(_items(claim, atlas, partial(_by_name, cells=cells)))
        if cell_len(head + said) < width:
            return head, said, "", _reasons(claim, atlas, below)
    head = heads[0] if width >= _ROOM_FOR_PERCENT else heads[-1]
    room = width - cell_len(head) - 1
    said = _BETWEEN.join(_items(claim, atlas, _by_number))
    if cell_len(said) <= room or not claim.values:
        return head, said, "", _reasons(claim, atlas, below)
    for longest in range(_LONGEST_VALUE, _LEAST_VALUE - 1, -1):
        first, second = _flowed(_items(claim, atlas, _by_number, longest), room)
        if cell_len(second) <= below:
            break
    shared = _shared(claim, atlas) if below - cell_len(second) > _LEAST_REASONS else ""
    return head, first, second, f"   {shared}" if shared else ""


def _flowed(items: Sequence[str], room: int) -> tuple[str, str]:
    """As many items as fit into `room` cells, and the rest."""
    fit = next((n for n in range(len(items), 1, -1) if cell_len(_BETWEEN.join(items[:n])) <= room), 1)
    return _BETWEEN.join(items[:fit]), _BETWEEN.join(items[fit:])


def _items(claim: Claim, atlas: Atlas, name: _Naming, longest: int = _LONGEST_VALUE) -> list[str]:
    """Each passage's values, in at most `longest` cells, with who says them; where the claim has no values, the articles that make it."""
    values: dict[str, list[str]] = {}
    for value in claim.values:
        values.setdefault(value.passage, []).append(" ".join(safe(value.value).split()))
    places = atlas.places(claim)
    if not values:
        sayers = list(dict.fromkeys(_sayer(place, atlas, name) for place in places))
        return [f"in {sayers[0]}", *sayers[1:]]
    return [f"{cut(', '.join(values[place.id]), longest)} ({_sayer(place, atlas, name)})" for place in places if place.id in values]


def _reasons(claim: Claim, atlas: Atlas, width: int) -> str:
    """What the values count, and what the passages share."""
    slot = f"about: {cut(safe(claim.slot), width // 2)}   " if claim.slot else ""
    return slot + _shared(claim, atlas)


def _shared(claim: Claim, atlas: Atlas) -> str:
    shared = ", ".join(safe(what) for what in atlas.reasons(claim)[:_MOST_REASONS])
    return f"why: {shared}" if shared else ""


def _sayer(place: Passage, atlas: Atlas, name: _Naming) -> str:
    """The article, and whom it has say the passage."""
    number = atlas.article_order[place.article]
    article = name(number + 1, atlas.comparison.articles[number])
    said = short_voice(place.attribution)
    return f"{article}, {said}" if said else article


def _by_name(number: int, article: Article, cells: int) -> str:
    return f"{number} {cut(article_name(article), cells)}"


def _by_number(number: int, article: Article) -> str:
    return str(number)


def _looked_for(stop: Stop, atlas: Atlas) -> str:
    """What an absence rests on: what was searched, and the best candidate that was refused. Not found is not the same as not there."""
    assert stop.only is not None
    parts = []
    if stop.only.looked_for:
        parts.append("looked for: " + ", ".join(safe(word) for word in stop.only.looked_for[:_MOST_REASONS]))
    if stop.only.nearest:
        number = atlas.article_order[atlas.passages[stop.only.nearest.passage].article] + 1
        parts.append(f"nearest: {stop.only.nearest.score:.2f} in {number}")
    return "   ".join(parts)


class ClaimLine(Line):
    """Draws the claim at hand, or advice where there is none."""

    DEFAULT_CSS = "ClaimLine { height: 2; }"
