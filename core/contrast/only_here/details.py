"""What a passage that other articles tell too has besides: names, numbers and quotations that stand in no other article.

A careful reader misses it as easily as a whole passage: the general's name, the day of the withdrawal.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from lesart.core.contrast.only_here.elsewhere import elsewhere
from lesart.core.contrast.only_here.matter import matters_of
from lesart.core.contrast.only_here.receipt import sought
from lesart.core.model import Comparison, Sought

_SINGLE: frozenset[str] = frozenset({"name", "number", "date", "quotation"})


@dataclass(frozen=True, slots=True)
class Detail:
    """A passage that is told elsewhere, and what of it is told nowhere else."""

    passage: str
    alone: tuple[Sought, ...]


def details(known: Comparison) -> tuple[Detail, ...]:
    """The passages of claims with something of their own, in the order of passages; computed when a reader asks for it."""
    names = {entity.id: entity.name for entity in known.entities}
    told = {passage for claim in known.claims if claim.relation != "related" for passage in claim.passages}
    matters = matters_of(known)
    index = elsewhere({passage.id: passage.article for passage in known.passages}, matters)
    compared = _compared(known)
    found = []
    for passage in (one for one in known.passages if one.id in told):
        searched = sought(matters[passage.id], passage.article, index, names)
        alone = tuple(
            one
            for one in searched
            if one.kind in _SINGLE and not one.elsewhere and not any(value.startswith(one.what) for value in compared[passage.id])
        )
        if alone:
            found.append(Detail(passage.id, alone))
    return tuple(found)


def _compared(known: Comparison) -> Mapping[str, set[str]]:
    """By passage, the values that are held against another article's: of these the ledger tells, whether they agree or not."""
    found: dict[str, set[str]] = defaultdict(set)
    for value in (value for link in known.links for difference in link.differences for value in difference.values):
        found[value.passage].add(value.value)
    return found
