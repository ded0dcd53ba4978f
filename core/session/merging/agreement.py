"""How far two readers agree, on what both of them decided: percentages, and Cohen's kappa.

J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), pp. 37-46.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from lesart.core.model.session import Entry
from lesart.core.session.merging.items import Question, items_of


@dataclass(frozen=True, slots=True)
class Cell:
    """How often the first reader said `one` where the second said `other`."""

    one: str
    other: str
    count: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two readers said of the items that both of them spoke of, for one question.

    Attributes:
        readers: in alphabetical order.
        table: what was said, with how often, in order; from it all else can be reckoned again.
    """

    question: Question
    readers: tuple[str, str]
    table: tuple[Cell, ...]

    @property
    def items(self) -> int:
        """On how many items both spoke."""
        return sum(cell.count for cell in self.table)

    @property
    def agreed(self) -> int:
        """On how many of them both said the same."""
        return sum(cell.count for cell in self.table if cell.one == cell.other)

    @property
    def share(self) -> float:
        """The share of items on which both said the same, 0..1."""
        return self.agreed / self.items

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa: agreement beyond what both would reach by chance, each saying each thing as often as they did.

        None where both said one and the same of all items: then chance alone agrees on all, and the measure is not defined (0/0).
        """
        one = Counter[str]()
        other = Counter[str]()
        for cell in self.table:
            one[cell.one] += cell.count
            other[cell.other] += cell.count
        # In whole numbers up to the one division, so that what is undefined is told apart exactly.
        by_chance = sum(count * other[said] for said, count in one.items())
        if by_chance == self.items**2:
            return None
        return (self.agreed * self.items - by_chance) / (self.items**2 - by_chance)


def agreements(entries: Iterable[Entry]) -> tuple[Agreement, ...]:
    """Each question for each two readers who both spoke of something; an entry of nobody's is a reader's without a name."""
    tables: dict[tuple[Question, str, str], Counter[tuple[str, str]]] = {}
    for item in items_of(entries):
        for one, other in combinations(item.opinions, 2):
            tables.setdefault((item.question, one.by, other.by), Counter())[one.says, other.says] += 1
    return tuple(
        Agreement(question, (one, other), tuple(Cell(*said, count) for said, count in sorted(table.items())))
        for (question, one, other), table in tables.items()
    )
