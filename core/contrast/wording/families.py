"""Labels that articles have for the same people and events, and other nouns that stand for one thing in linked passages."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from lesart.core.contrast.wording.labels import label_classes
from lesart.core.contrast.wording.nouns import Noun
from lesart.core.contrast.wording.rows import Gather, Occurrence, WordingRow, telling
from lesart.core.model import Comparison

# Words for one matter are often words for two sides of it: one pair of passages is chance.
_LEAST_SHOWN = 2

Nouns = Mapping[str, Sequence[Noun]]
Pairs = Sequence[tuple[str, str]]


def linked_pairs(comparison: Comparison) -> Pairs:
    """The passages of different articles that tell one claim, the surest claims first."""
    article = {passage.id: passage.article for passage in comparison.passages}
    claims = sorted((one for one in comparison.claims if one.relation != "related"), key=lambda one: (-one.confidence, one.id))
    return [pair for claim in claims for pair in combinations(claim.passages, 2) if article[pair[0]] != article[pair[1]]]


def label_rows(nouns: Nouns, pairs: Pairs, gather: Gather) -> Iterator[tuple[float, WordingRow]]:
    """A row for each class of labels of which two linked passages have different ones: all its words in all articles."""
    members: dict[str, list[Occurrence]] = defaultdict(list)
    for found in nouns.values():
        for noun in found:
            for name in noun.classes:
                members[name].append(noun.word)
    shown = _shown(nouns, pairs, _classes)
    for name, label in label_classes().items():
        if shown[name]:
            yield telling(members[name]), WordingRow(label.kind, label.told, "", gather(members[name]), tuple(shown[name]))


def concept_rows(nouns: Nouns, pairs: Pairs, gather: Gather) -> Iterator[tuple[float, WordingRow]]:
    """A row for each matter that several linked passages have different nouns for: the inquiry, the price, the hospital."""
    members: dict[str, list[Occurrence]] = defaultdict(list)
    for found in nouns.values():
        for noun in found:
            for name in _concepts(noun):
                members[name].append(noun.word)
    shown = _shown(nouns, pairs, _concepts)
    for name, words in members.items():
        if len(shown[name]) >= _LEAST_SHOWN:
            yield telling(words), WordingRow("claim", name.replace("_", " "), "", gather(words), tuple(shown[name]))


def _classes(noun: Noun) -> Iterable[str]:
    return noun.classes


def _concepts(noun: Noun) -> Iterable[str]:
    """What a noun speaks of, where it is no label: labels have rows of their own."""
    return noun.concepts if not noun.classes else ()


def _shown(nouns: Nouns, pairs: Pairs, names: Callable[[Noun], Iterable[str]]) -> dict[str, dict[tuple[str, str], None]]:
    """By name the linked passages that both have a noun of that name, but none in common."""
    shown: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for one, other in pairs:
        ours, theirs = (_by_name(nouns[passage], names) for passage in (one, other))
        for name in ours.keys() & theirs.keys():
            if not any(_is_one_word(noun, there) for noun in ours[name] for there in theirs[name]):
                shown[name][one, other] = None
    return shown


def _by_name(nouns: Sequence[Noun], names: Callable[[Noun], Iterable[str]]) -> dict[str, list[Noun]]:
    found: dict[str, list[Noun]] = defaultdict(list)
    for noun in nouns:
        for name in names(noun):
            found[name].append(noun)
    return found


def _is_one_word(noun: Noun, other: Noun) -> bool:
    """Whether both are one word, or may be translations: of two languages, words that speak of one thing, or of which that is not known."""
    if noun.word.language == other.word.language:
        return noun.word.key == other.word.key
    return bool(noun.concepts & other.concepts) or not (noun.concepts and other.concepts)
