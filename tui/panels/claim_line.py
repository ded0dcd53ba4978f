"""The line below the panes: what the claim at the reading line is, who says what, and why it was matched."""

from collections.abc import Callable, Mapping

from rich.cells import cell_len
from textual.content import Content

from lesart.core.model import Article, Claim, Passage
from lesart.tui.navigation import Atlas, Kind, Stop
from lesart.tui.panels.line import Line
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.panes.display import visible
from lesart.tui.panes.layers import ASCII_GLYPHS, GLYPHS, State

STATES: Mapping[Kind, State] = {"same": "same", "conflict": "conflict", "related": "related", "only": "only here"}
"""What the panes call each kind of stop."""

COLOURS: Mapping[Kind, str] = {"same": "$same", "conflict": "$conflict", "related": "$related", "only": "$only-here"}

_MOST_REASONS = 6
_NAME_CELLS = 20
_ROOM_FOR_ONE_ROW = 100


def glyph(kind: Kind, ascii_only: bool) -> str:
    """The sign of a kind, as in the gutter."""
    return (ASCII_GLYPHS if ascii_only else GLYPHS)[STATES[kind]]


def claim_content(stop: Stop, atlas: Atlas, width: int, ascii_only: bool = False) -> Content:
    """Relation and count, values or articles, and the reasons; articles by name where there is room, else by number.

    On a narrow screen the reasons stand in a second row, so that two values at odds can be seen together.
    """
    head = f" {glyph(stop.kind, ascii_only)} {STATES[stop.kind]} {atlas.count(stop)}  "
    narrow = rows_for(width) == 2
    room = width - cell_len(head)
    if stop.claim is None:
        found = "found in no other article"
        said, why = found, cut(_looked_for(stop, atlas), width - 4 if narrow else room - len(found) - 3)
    else:
        slot = f"{visible(stop.claim.slot)}: " if stop.claim.slot else ""
        reasons = ", ".join(visible(e.what) for e in atlas.evidence(stop.claim)[:_MOST_REASONS])
        why = cut(f"why: {reasons}", width - 4 if narrow else width // 3) if reasons else ""
        room -= 0 if narrow else cell_len(why) + 3
        said = slot + _said(stop.claim, atlas, _by_name)
        said = said if cell_len(said) <= room else cut(slot + _said(stop.claim, atlas, _by_number), room)
    between = "\n   " if narrow else "   "
    return Content.assemble((head, f"bold {COLOURS[stop.kind]}"), said, (between + why if why else "", "$furniture"))


def rows_for(width: int) -> int:
    """How many rows the line takes on a screen of this width."""
    return 1 if width >= _ROOM_FOR_ONE_ROW else 2


def advice_content(atlas: Atlas, stage: str, failure: str, width: int, ascii_only: bool = False) -> Content:
    """What the line says where there is no claim at hand."""
    if failure:
        return Content.assemble((" Not compared: ", "bold $conflict"), cut(f"{failure}. You can read and search all the same.", width - 16))
    if stage:
        return Content(" You can read already. Claims appear beside the text once they are found.")
    if not atlas.has("all"):
        return Content(" No claim was found that two of these articles share.")
    signs = "   ".join(f"{glyph(kind, ascii_only)} {STATES[kind]}" for kind in STATES)
    between = "\n" if rows_for(width) == 2 else ""
    return Content(f" No match at this line.{between} Beside the text: {signs}")


def _said(claim: Claim, atlas: Atlas, name: Callable[[int, Article], str]) -> str:
    """Each value with who says it; where the claim has no values, the articles that make it."""
    values: dict[str, list[str]] = {}
    for value in claim.values:
        values.setdefault(value.passage, []).append(" ".join(visible(value.value).split()))
    if not values:
        articles = dict.fromkeys(_sayer(place, atlas, name) for place in atlas.places(claim))
        return "in " + " · ".join(articles)
    with_values = (place for place in atlas.places(claim) if place.id in values)
    return " · ".join(f"{', '.join(values[place.id])} ({_sayer(place, atlas, name)})" for place in with_values)


def _sayer(place: Passage, atlas: Atlas, name: Callable[[int, Article], str]) -> str:
    """The article, and whom it has say the passage."""
    number = atlas.article_order[place.article]
    article = name(number + 1, atlas.comparison.articles[number])
    speaker = place.attribution.speaker if place.attribution else ""
    return f"{article}, {cut(visible(speaker), _NAME_CELLS)}" if speaker else article


def _by_name(number: int, article: Article) -> str:
    return f"{number} {cut(article_name(article), _NAME_CELLS)}"


def _by_number(number: int, article: Article) -> str:
    return str(number)


def _looked_for(stop: Stop, atlas: Atlas) -> str:
    """What an absence rests on: what was searched, and the best candidate that was refused. Not found is not the same as not there."""
    assert stop.only is not None
    parts = []
    if stop.only.looked_for:
        parts.append("looked for: " + ", ".join(visible(word) for word in stop.only.looked_for[:_MOST_REASONS]))
    if stop.only.nearest:
        number = atlas.article_order[atlas.passages[stop.only.nearest.passage].article] + 1
        parts.append(f"nearest: {stop.only.nearest.score:.2f} in {number}")
    return "   ".join(parts)


class ClaimLine(Line):
    """Draws the claim at hand, or advice where there is none; two rows high on a narrow screen."""

    DEFAULT_CSS = "ClaimLine.-two-rows { height: 2; }"
