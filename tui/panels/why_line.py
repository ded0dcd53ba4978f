"""What the claim line tells when asked why: how sure a link is, and its evidence in words."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.content import Content

from lesart.core.export.grounds import Ground
from lesart.core.export.lookup import day_told
from lesart.core.model import EvidenceKind
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas
from lesart.tui.panels.naming import cut
from lesart.tui.panels.partners import place_told, sureness_told
from lesart.tui.panes.wrap import wrap
from lesart.tui.why import Why

_KINDS: Mapping[EvidenceKind, str] = {
    "word": "words",
    "name": "names",
    "number": "numbers",
    "date": "dates",
    "slot": "both count",
    "quotation": "both quote",
    "speaker": "",
    "place": "",
    "neighbours": "",
    "witness": "",
    "given": "",
}
"""What each kind of evidence is introduced by; the rest speaks for itself."""

_INDENT = 3
_NAME_CELLS = (24, 16, 10)
_WIDEST_HEAD = 0.62
"""Share of the row that sureness and names may take, until the names yield."""


def why_content(why: Why, atlas: Atlas, width: int, ascii_only: bool) -> Content:
    """Two rows: how sure it is that which two articles tell one thing here; then what speaks for it, strongest first."""
    sure = f" why {why.count}  {sureness_told(why.partner, ascii_only)}  "
    sides = [place_told(passage, atlas) for passage in (why.passage, why.partner.passage)]
    heads = [f"{sure}{' ~ '.join(cut(side, cells) for side in sides)}  " for cells in _NAME_CELLS]
    by_number = f"{sure}{' ~ '.join(side.partition(' ')[0] for side in sides)}  "
    head = next((head for head in heads if cell_len(head) <= width * _WIDEST_HEAD), by_number)
    first, second = _in_two_rows(grounds_told(why.grounds), width - cell_len(head) - 1, width - _INDENT - 1)
    return Content.assemble((head, "bold $accent"), first, f"\n{' ' * _INDENT}{second}")


def grounds_told(grounds: Sequence[Ground]) -> str:
    """Evidence in words, by kind, the strongest kind first: "words Mole, Nacht ~ nachts · names Nordholm · passages beside match too"."""
    kinds: dict[str, list[str]] = {}
    for ground in grounds:
        said = _told(ground)
        kinds.setdefault(_KINDS[ground.evidence.kind] if ground.a else said, []).append(said)
    return " · ".join(kind if [kind] == said else f"{kind} {', '.join(said)}" for kind, said in kinds.items())


def _told(ground: Ground) -> str:
    """One piece of evidence in words."""
    what = safe(ground.evidence.what)
    match ground.evidence.kind:
        case "neighbours":
            return "passages beside match too"
        case "witness":
            return "a third article tells both"
        case "speaker":
            return f"both said by {what}"
        case "place":
            return "both open their articles"
        case "given":
            return "you linked them"
        case "date":
            return day_told(what)
        case "word" if not ground.a:
            return "no single word"
        case _:
            return what


def _in_two_rows(text: str, room: int, below: int) -> tuple[str, str]:
    """As many words as fit into `room` cells, and the rest in `below` cells."""
    starts = wrap(text, max(room, 1))
    if len(starts) < 2:
        return text, ""
    return text[: starts[1]].rstrip(), cut(text[starts[1] :], below)
