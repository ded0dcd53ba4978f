"""Claims x articles: which article says a claim, says it differently, has someone else say it, or is silent on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from lesart.core.model import Claim, Comparison, Difference, Passage, Relation, SlotValue

Stand = Literal["says", "differs", "attributes", "silent"]
"""What an article does with a claim. Silent means that no passage was found, which is not the same as that there is none."""

Order = Literal["weight", "text", "articles", "kind"]
"""How rows are arranged: what matters most first, as one article tells it, by how many articles tell it, or by what differs."""

ORDERS: tuple[Order, ...] = ("weight", "text", "articles", "kind")

"""Values that stand so do not fit each other, whichever of them is right."""

_STRENGTH: dict[Relation, int] = {"conflict": 0, "same": 1, "related": 2}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article does with one claim.

    Attributes:
        article: id of the article.
        stand: `differs` on all sides of a slot whose values do not fit, so that none of them is taken for the right one; `attributes`
            where all its passages are somebody else's words; `silent` where it has no passage.
        passages: its passages of the claim, in text order.
        values: what it fills the slots of the claim with: that of the row's difference first, then what does not fit another article's.
        attributed: whether all its passages are somebody else's words, whatever they say.
        speaker: whose words they are, empty where nobody is named.
    """

    article: str
    stand: Stand
    passages: tuple[Passage, ...] = ()
    values: tuple[SlotValue, ...] = ()
    attributed: bool = False
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim, and a cell for each article in the order in which they were opened.

    Attributes:
        difference: of what the claim differs in, that which most articles fill, so that values can be compared along the row; of what
            agrees, where nothing differs; None where no slot is filled.
    """

    claim: Claim
    cells: tuple[Cell, ...]
    difference: Difference | None = None

    @property
    def told(self) -> int:
        """How many articles tell the claim."""
        return sum(bool(cell.passages) for cell in self.cells)

    @property
    def disputed_voice(self) -> bool:
        """Whether one article has somebody say what another tells in its own voice."""
        return len({cell.attributed for cell in self.cells if cell.passages}) > 1


def matrix(comparison: Comparison) -> tuple[Row, ...]:
    """A row for each claim, by weight."""
    passages = {passage.id: passage for passage in comparison.passages}
    silent = {article.id: Cell(article.id, "silent") for article in comparison.articles}
    rows = (_row(claim, passages, silent) for claim in comparison.claims)
    return tuple(sorted(rows, key=_by_weight))


def arranged(rows: Iterable[Row], order: Order, article: str) -> Sequence[Row]:
    """The rows in another order; `text` is that of `article`, with the claims it is silent on at the end."""
    match order:
        case "weight":
            return sorted(rows, key=_by_weight)
        case "text":
            return sorted(rows, key=lambda row: (_place(row, article), _by_weight(row)))
        case "articles":
            return sorted(rows, key=lambda row: (-row.told, _by_weight(row)))
        case "kind":
            return sorted(rows, key=lambda row: (_kind(row), _by_weight(row)))


def _row(claim: Claim, passages: Mapping[str, Passage], silent: Mapping[str, Cell]) -> Row:
    main = _main_difference(claim, passages)
    return Row(claim, tuple({**silent, **_told(claim, main, passages)}.values()), main)


def _main_difference(claim: Claim, passages: Mapping[str, Passage]) -> Difference | None:
    """What differs in most articles; of several, the weightiest."""
    found = [one for one in claim.differences if one.is_apart] or claim.differences
    return max(found, key=lambda one: len({passages[value.passage].article for value in one.values}), default=None)


def _told(claim: Claim, main: Difference | None, passages: Mapping[str, Passage]) -> dict[str, Cell]:
    """The cells of the articles that tell a claim."""
    places: dict[str, list[Passage]] = {}
    for passage in sorted((passages[one] for one in claim.passages), key=lambda one: (one.article, one.start)):
        places.setdefault(passage.article, []).append(passage)
    apart = _values_apart(claim)
    first = main.values if main else ()
    filled = tuple(dict.fromkeys((*first, *apart, *(value for one in claim.differences for value in one.values), *claim.values)))
    voices = _voices(claim, passages)
    cells = {}
    for article, own in places.items():
        ids = [passage.id for passage in own]
        values = tuple(value for value in filled if value.passage in ids)
        attributed = all(one in voices for one in ids)
        stand: Stand = "differs" if any(value in apart for value in values) else "attributes" if attributed else "says"
        speaker = next((voices[one] for one in ids if voices[one]), "") if attributed else ""
        cells[article] = Cell(article, stand, tuple(own), values, attributed, speaker)
    return cells


def _values_apart(claim: Claim) -> tuple[SlotValue, ...]:
    """The values that do not fit another's, on all sides, and those that agree with one of them."""
    if not claim.differences:
        return claim.values if claim.relation == "conflict" else ()
    apart = dict.fromkeys(value for one in claim.differences if one.is_apart for value in one.values)
    agreeing = [one.values for one in claim.differences if one.standing == "agrees"]
    while found := [value for values in agreeing if not apart.keys().isdisjoint(values) for value in values if value not in apart]:
        apart.update(dict.fromkeys(found))
    return tuple(apart)


def _voices(claim: Claim, passages: Mapping[str, Passage]) -> dict[str, str]:
    """Who says each passage that is not its article's own word; empty where nobody is named."""
    if claim.ladder:
        return {rung.passage: rung.speaker for rung in claim.ladder if rung.kind != "narrator"}
    found = ((one, passages[one].attribution) for one in claim.passages)
    return {one: said.speaker for one, said in found if said and said.kind != "narrator" and said.mode in ("direct", "indirect")}


def _by_weight(row: Row) -> tuple[float, int, float, str]:
    claim = row.claim
    return -claim.weight, _STRENGTH[claim.relation], -claim.confidence, claim.id


def _place(row: Row, article: str) -> tuple[bool, int]:
    own = next((cell.passages for cell in row.cells if cell.article == article), ())
    return not own, own[0].start if own else 0


def _kind(row: Row) -> tuple[int, str]:
    """Conflicts by what differs in them, then what is told alike."""
    apart = next((one.kind for one in row.claim.differences if one.is_apart), "")
    return _STRENGTH[row.claim.relation], apart
