"""What was decided on the passages of a comparison, found at once; and how much of it that is."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from lesart.core.model import Comparison
from lesart.core.model.session import Decision, Session, Silence
from lesart.core.places import Places
from lesart.core.session.verdicts import place_of


class Decided:
    """All readers' decisions and silences on the passages of one comparison, whether they hold or not; each in the session's order.

    By passage ids. What speaks of articles that are not open, or of words that are no passage, is nowhere here.
    """

    def __init__(self, session: Session, comparison: Comparison) -> None:
        """Index them."""
        places = Places(comparison.passages)
        open_articles = {article.id for article in comparison.articles}
        self._pairs: dict[frozenset[str], list[Decision]] = defaultdict(list)
        self._passages: dict[str, list[Decision | Silence]] = defaultdict(list)
        for entry in session.entries:
            if isinstance(entry, Decision):
                ones, others = places.at(place_of(entry.a)), places.at(place_of(entry.b))
                for pair in product(ones, others):
                    self._pairs[frozenset(pair)].append(entry)
                self._note(entry, (*ones, *others) if ones and others else ())
            elif isinstance(entry, Silence) and entry.article in open_articles:
                self._note(entry, places.at(place_of(entry.anchor)))

    def _note(self, entry: Decision | Silence, passages: Iterable[str]) -> None:
        for passage in dict.fromkeys(passages):
            self._passages[passage].append(entry)

    def pair(self, one: str, other: str) -> tuple[Decision, ...]:
        """What was decided on two passages, whichever comes first."""
        return tuple(self._pairs.get(frozenset((one, other)), ()))

    def rejected(self, passage: str) -> tuple[str, ...]:
        """The passages that somebody said a passage is no match of."""
        found = (
            pair - {passage}
            for pair, entries in self._pairs.items()
            if passage in pair and any(one.verdict == "rejected" for one in entries)
        )
        return tuple(other for others in found for other in others)

    def passage(self, passage: str) -> tuple[Decision | Silence, ...]:
        """All that was decided on a passage."""
        return tuple(self._passages.get(passage, ()))

    def silences(self, passage: str, article: str = "") -> tuple[Silence, ...]:
        """Where nothing was found of a passage: in an article by its id, or anywhere."""
        return tuple(one for one in self.passage(passage) if isinstance(one, Silence) and article in ("", one.article))

    def entries(self) -> tuple[Decision | Silence, ...]:
        """All that was decided on passages that are open, each once."""
        return tuple(dict.fromkeys(entry for entries in self._passages.values() for entry in entries))


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of the open articles was decided, by one reader and by others, and how many links are only suggested.

    Attributes:
        confirmed: suggested links that the reader said yes to; `rejected` pairs said no to, suggested or not.
        linked: links of the reader's own.
        silent: how often nothing was found in an article.
        others: all decisions of other readers.
        suggested: `same` and `conflict` links that nobody has decided on.
    """

    confirmed: int = 0
    rejected: int = 0
    linked: int = 0
    silent: int = 0
    others: int = 0
    suggested: int = 0

    @property
    def own(self) -> int:
        """All decisions of the reader."""
        return self.confirmed + self.rejected + self.linked + self.silent

    def __str__(self) -> str:
        """In a few words, for a header."""
        others = f", {self.others} by others" if self.others else ""
        return f"{self.own} by you{others}, {self.suggested} suggested"


def counts(decided: Decided, comparison: Comparison, by: str) -> Counts:
    """Count what is decided on a comparison, `by` being the reader."""
    entries = decided.entries()
    decisions = [entry for entry in entries if isinstance(entry, Decision) and entry.by == by]
    linked = [entry for entry in decisions if entry.verdict == "linked"]
    confirmed = sum(entry.suggested for entry in linked)
    return Counts(
        confirmed=confirmed,
        rejected=len(decisions) - len(linked),
        linked=len(linked) - confirmed,
        silent=sum(isinstance(entry, Silence) and entry.by == by for entry in entries),
        others=sum(entry.by != by for entry in entries),
        suggested=sum(
            link.relation != "related" and not decided.pair(link.a, link.b) and all(one.kind != "given" for one in link.evidence)
            for link in comparison.links
        ),
    )
