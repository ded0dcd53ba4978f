"""The line below the panes: what the claim at the reading line is, who says what, and why it was matched."""

from collections.abc import Iterator, Mapping

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
_ROOM_FOR_NAMES = 100
"""From this width on, articles stand in the line by name, below it by number alone."""


def glyph(kind: Kind, ascii_only: bool) -> str:
    """The sign of a kind, as in the gutter."""
    return (ASCII_GLYPHS if ascii_only else GLYPHS)[STATES[kind]]


def claim_content(stop: Stop, atlas: Atlas, width: int, ascii_only: bool = False) -> Content:
    """Relation and count, then values or articles, then the reasons; cut to `width` cells, the reasons kept in view as long as possible."""
    head = f" {glyph(stop.kind, ascii_only)} {STATES[stop.kind]} {atlas.count(stop)}  "
    if stop.claim is None:
        return Content.assemble((head, f"bold {COLOURS['only']}"), cut(_looked_for(stop, atlas), width - cell_len(head)))
    slot = f"{visible(stop.claim.slot)}  " if stop.claim.slot else ""
    said = " · ".join(_said(stop.claim, atlas, width))
    reasons = ", ".join(visible(e.what) for e in atlas.evidence(stop.claim)[:_MOST_REASONS])
    why = f"   why: {reasons}" if reasons else ""
    room = width - cell_len(head) - cell_len(slot)
    said = cut(said, max(room - min(cell_len(why), width // 3), 0))
    why = cut(why, max(room - cell_len(said), 0))
    return Content.assemble((head, f"bold {COLOURS[stop.kind]}"), (slot, "bold"), said, (why, "$furniture"))


def advice_content(running: bool, claims: bool, ascii_only: bool = False) -> Content:
    """What the line says where there is no claim at hand."""
    if running:
        return Content(" You can read already. Claims appear beside the text as they are found.")
    if not claims:
        return Content(" No claim was found that two of these articles share.")
    signs = "   ".join(f"{glyph(kind, ascii_only)} {STATES[kind]}" for kind in STATES)
    return Content(f" No match at this line. Beside the text: {signs}.")


def _said(claim: Claim, atlas: Atlas, width: int) -> Iterator[str]:
    """Each value with who says it; where the claim has no values, the articles that make it."""
    values: dict[str, list[str]] = {}
    for value in claim.values:
        values.setdefault(value.passage, []).append(" ".join(visible(value.value).split()))
    seen: set[str] = set()
    for place in atlas.places(claim):
        if place.id in values:
            yield f"{', '.join(values[place.id])} ({_sayer(place, atlas, width)})"
        elif not values and place.article not in seen:
            seen.add(place.article)
            yield _sayer(place, atlas, width)


def _sayer(place: Passage, atlas: Atlas, width: int) -> str:
    """The article by number and name, and whom it has say the passage."""
    number = atlas.article_order[place.article]
    article: Article = atlas.comparison.articles[number]
    name = f"{number + 1} {cut(article_name(article), 20)}" if width >= _ROOM_FOR_NAMES else str(number + 1)
    speaker = place.attribution.speaker if place.attribution else ""
    return f"{name}, {cut(visible(speaker), 20)}" if speaker else name


def _looked_for(stop: Stop, atlas: Atlas) -> str:
    """What an absence rests on: what was searched, and the best candidate that was refused. Not found is not the same as not there."""
    assert stop.only is not None
    parts = ["found in no other article"]
    if stop.only.looked_for:
        parts.append("looked for: " + ", ".join(visible(word) for word in stop.only.looked_for[:_MOST_REASONS]))
    if stop.only.nearest:
        number = atlas.article_order[atlas.passages[stop.only.nearest.passage].article] + 1
        parts.append(f"nearest: {stop.only.nearest.score:.2f} in {number}")
    return "   ".join(parts)


class ClaimLine(Line):
    """Draws the claim at hand, or a line of advice where there is none."""
