"""All that is known of how a set of articles asserts: the status of each passage, what it speaks of, whom it names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from lesart.core.contrast.assertion.content import content
from lesart.core.contrast.assertion.status import Status, statuses
from lesart.core.model import Article, Entity, Passage


@dataclass(frozen=True, slots=True)
class Assertions:
    """Lookups that shifts and ladders share.

    Attributes:
        content: what each passage speaks of, names and speech frames aside.
        named: ids of the entities that each passage names.
        weights: how telling each item of content is among these passages, by inverse document frequency.
    """

    articles: Mapping[str, Article]
    passages: Mapping[str, Passage]
    statuses: Mapping[str, Status]
    content: Mapping[str, frozenset[str]]
    named: Mapping[str, frozenset[str]]
    weights: Mapping[str, float]

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The share of two contents that both have, by weight (Dice), 0..1."""
        total = self._weight(one) + self._weight(other)
        return 2 * self._weight(one & other) / total if total else 0.0

    def _weight(self, words: frozenset[str]) -> float:
        return sum(self.weights.get(word, 0.0) for word in sorted(words))


def assertions(
    articles: Sequence[Article], passages: Sequence[Passage], entities: Iterable[Entity], said: Mapping[str, Status] | None = None
) -> Assertions:
    """What is known of the passages, which carry their attribution; `said` is their status, found out where it is not given."""
    sources = {article.id: article for article in articles}
    mentioned: dict[str, list[tuple[int, int, str, bool]]] = defaultdict(list)
    for entity in entities:
        for one in entity.mentions:
            mentioned[one.article].append((one.start, one.end, entity.id, one.found_by != "role"))
    spoken: dict[str, frozenset[str]] = {}
    named: dict[str, frozenset[str]] = {}
    for passage in passages:
        article = sources[passage.article]
        inside = [one for one in mentioned[passage.article] if passage.start <= one[0] < passage.end]
        named[passage.id] = frozenset(entity for _, _, entity, _ in inside)
        frames = passage.attribution.frames if passage.attribution else ()
        aside = [(start, end) for start, end, _, is_name in inside if is_name] + [(frame.start, frame.end) for frame in frames]
        spoken[passage.id] = content(article, passage.start, passage.end).difference(*(content(article, *span) for span in aside))
    counted = Counter(word for words in spoken.values() for word in words)
    weights = {word: log(1 + len(passages) / count) for word, count in counted.items()}
    status = statuses(articles, passages) if said is None else said
    return Assertions(sources, {passage.id: passage for passage in passages}, status, spoken, named, weights)
