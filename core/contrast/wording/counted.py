"""Whom or what linked passages count in one place: 8.000 "Verdächtige" here, 4.000 "Festgenommene" there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lesart.core.contrast.wording.families import Nouns
from lesart.core.contrast.wording.rows import Gather, Occurrence, WordingRow, telling
from lesart.core.language.frequencies import fold
from lesart.core.language.morphology import stem
from lesart.core.mentions import are_unlike
from lesart.core.model import Comparison, Link, Quantity, SlotValue


def counted_rows(comparison: Comparison, nouns: Nouns, gather: Gather) -> Iterator[tuple[float, WordingRow]]:
    """A row for each claim whose passages count one thing under different nouns, whatever the numbers are."""
    numbers = {(one.article, one.start): one for one in comparison.quantities}
    links = {(link.a, link.b): link for link in comparison.links if link.relation != "related"}
    partners: dict[str, list[str]] = defaultdict(list)
    for a, b in links:
        partners[a].append(b)
    for claim in (one for one in comparison.claims if one.relation != "related"):
        groups: list[_Group] = []
        for pair in ((a, b) for a in claim.passages for b in partners[a] if b in claim.passages):
            for words in _differing(links[pair], nouns, numbers):
                groups = _with(groups, _Group(dict.fromkeys(words), {pair: None}))
        for group in groups:
            found = list(group.words)
            about = claim.title if len(groups) == 1 else ""
            row = WordingRow("claim", about or _listed(found), "", gather(found), tuple(group.shown))
            yield telling(found), row


@dataclass(frozen=True, slots=True)
class _Group:
    """Words for one thing that is counted, and the linked passages that show it."""

    words: dict[Occurrence, None]
    shown: dict[tuple[str, str], None]


def _with(groups: list[_Group], new: _Group) -> list[_Group]:
    """The groups, with `new` and all that share a word with it made one."""
    apart = [group for group in groups if not group.words.keys() & new.words.keys()]
    joined = [group for group in groups if group.words.keys() & new.words.keys()]
    words, shown = dict(new.words), dict(new.shown)
    for group in joined:
        words = group.words | words
        shown = group.shown | shown
    return [*apart, _Group(words, shown)]


def _differing(link: Link, nouns: Nouns, numbers: Mapping[tuple[str, int], Quantity]) -> Iterator[tuple[Occurrence, Occurrence]]:
    """The nouns of both sides of each count, where they are two words for what may be one: policemen are no soldiers."""
    for difference in (one for one in link.differences if one.kind == "number" and len(one.values) == 2):
        found = [_counted(value, nouns, numbers) for value in difference.values]
        if found[0] is None or found[1] is None:
            continue
        (one, here), (other, there) = found[0], found[1]
        if one.language == other.language and one.key != other.key and not are_unlike(here, there):
            yield one, other


def _counted(value: SlotValue, nouns: Nouns, numbers: Mapping[tuple[str, int], Quantity]) -> tuple[Occurrence, Quantity] | None:
    """The noun of what a value counts, and the count; a measure has none."""
    inside = [noun.word for noun in nouns.get(value.passage, ()) if value.start <= noun.word.span.start < value.end]
    number = numbers.get((inside[-1].article, value.start)) if inside else None
    if number is None or number.unit or not number.counted:
        return None
    is_noun = number.counted in (stem(inside[-1].text, inside[-1].language), fold(inside[-1].text))
    return (inside[-1], number) if is_noun else None


def _listed(found: Iterable[Occurrence]) -> str:
    return " / ".join(dict.fromkeys(one.text for one in found))
