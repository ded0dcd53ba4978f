"""Where readers do not agree: the passages or names, and who said what of them, when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from lesart.core.model.session import Anchor, Decision, Entry, Silence
from lesart.core.session.merging.items import Item, Opinion, cells, is_same_place, items_of

Conflict = Literal["decision", "tie", "names", "answer", "silence"]
"""What readers differ in: whether passages are linked, as what, whether names are one thing, what a conflict is; or that one found
nothing in an article where another linked something of it."""

_CONFLICTS: dict[str, Conflict] = {"decisions": "decision", "ties": "tie", "names": "names", "answers": "answer"}
NOTHING_HERE = "nothing here"
"""What a reader said with a `Silence`."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing of which readers said different things; `anchors` are its passages, or `names` its names."""

    kind: Conflict
    anchors: tuple[Anchor, ...]
    names: tuple[str, ...]
    opinions: tuple[Opinion, ...]

    @property
    def is_settled(self) -> bool:
        """Whether all who said to end it said the same, and anyone did."""
        return len({one.says for one in self.opinions if one.settles}) == 1


def disagreements(entries: Iterable[Entry]) -> tuple[Disagreement, ...]:
    """All of them: decisions, ties, names, answers, silences; each in the order of the texts."""
    entries = tuple(entries)
    apart = (item for item in items_of(entries) if len({one.says for one in item.opinions}) > 1)
    return (*map(_of, apart), *_silences(entries))


def _of(item: Item) -> Disagreement:
    return Disagreement(_CONFLICTS[item.question], item.anchors, item.names, item.opinions)


def _silences(entries: Iterable[Entry]) -> Iterator[Disagreement]:
    """A silence against each link into the article that was said to be silent."""
    entries = tuple(entries)
    links: dict[tuple[tuple[str, int], str], list[tuple[Anchor, Decision]]] = {}
    for entry in entries:
        if isinstance(entry, Decision) and entry.verdict == "linked":
            for here, there in ((entry.a, entry.b), (entry.b, entry.a)):
                for cell in cells(here):
                    links.setdefault((cell, there.article), []).append((here, entry))
    for entry in entries:
        if isinstance(entry, Silence):
            silent = Opinion(entry.by, NOTHING_HERE, entry.when)
            met = dict.fromkeys(link for cell in cells(entry.anchor) for link in links.get((cell, entry.article), ()))
            for here, decision in met:
                if is_same_place(here, entry.anchor) and decision.by != entry.by:
                    linked = Opinion(decision.by, decision.verdict, decision.when, decision.settles)
                    yield Disagreement("silence", (decision.a, decision.b), (), (silent, linked))
