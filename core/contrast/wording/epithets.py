"""What articles put before one noun: friedliche, legitime, tödliche Proteste."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lesart.core.contrast.wording.families import Nouns, Pairs
from lesart.core.contrast.wording.nouns import Noun
from lesart.core.contrast.wording.rows import Gather, Occurrence, WordingRow, telling


def epithet_rows(nouns: Nouns, pairs: Pairs, gather: Gather) -> Iterator[tuple[float, WordingRow]]:
    """A row for each noun before which articles put different words: labels anywhere, other nouns where linked passages show it."""
    members: dict[str, list[Occurrence]] = defaultdict(list)
    named: dict[str, str] = {}
    labels: set[str] = set()
    for found in nouns.values():
        for noun in found:
            if noun.epithet is not None:
                members[noun.word.key].append(noun.epithet)
                named[noun.word.key] = min(named.get(noun.word.key, noun.word.text), noun.word.text, key=lambda text: (len(text), text))
            if noun.classes:
                labels.add(noun.word.key)
    shown: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for one, other in pairs:
        ours, theirs = _by_noun(nouns[one]), _by_noun(nouns[other])
        for noun_key in ours.keys() & theirs.keys():
            if not ours[noun_key] & theirs[noun_key]:
                shown[noun_key][one, other] = None
    for key, words in members.items():
        if (key in labels or shown[key]) and _differs(words):
            yield telling(words), WordingRow("epithet", named[key], "", gather(words), tuple(shown[key]))


def _by_noun(nouns: Sequence[Noun]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for noun in nouns:
        if noun.epithet is not None:
            found[noun.word.key].add(noun.epithet.key)
    return found


def _differs(words: Sequence[Occurrence]) -> bool:
    """Whether either of two articles of one language has a word that the other lacks."""
    by_article: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in words:
        by_article[one.language, one.article].add(one.key)
    kinds = list(by_article.items())
    return any(one - other and other - one for (here, _), one in kinds for (there, _), other in kinds if here == there)
