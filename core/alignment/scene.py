"""What a signal looks at: the passages, the candidate pairs among them, and the vectors that found these."""

from collections.abc import Iterable
from dataclasses import dataclass

from lesart.core.alignment.candidates import Pairs, candidates
from lesart.core.alignment.corpus import Corpus, Terms, scarcity
from lesart.core.alignment.vectors import Vectors, frequencies
from lesart.core.language.frequencies import fold

# Character n-grams at word boundaries; 3-5 is what the measurements on German favour.
_SHORTEST, _LONGEST = 3, 5


@dataclass(frozen=True, slots=True)
class Scene:
    """The material of all signals."""

    corpus: Corpus
    pairs: Pairs
    words: Vectors
    stems: Vectors
    characters: Vectors

    def sides(self) -> Iterable[tuple[Terms, Terms]]:
        """The terms of both passages of each pair."""
        terms = self.corpus.terms
        return ((terms[left], terms[right]) for left, right in zip(self.pairs.left.tolist(), self.pairs.right.tolist(), strict=True))


def scene_of(corpus: Corpus) -> Scene:
    """Vectorise the passages and find the candidate pairs."""
    words = Vectors([_word_terms(corpus, terms) for terms in corpus.terms])
    stems = Vectors([{word.keys[0][0]: word.weight for word in terms.words} for terms in corpus.terms])
    characters = Vectors(_character_terms(corpus))
    return Scene(corpus, candidates(corpus, (words, characters)), words, stems, characters)


def _word_terms(corpus: Corpus, terms: Terms) -> dict[str, float]:
    found: dict[str, float] = {}
    for word in terms.words:
        for key, nearness in word.keys:
            value = word.weight if nearness == 1 else word.weight * nearness * corpus.rarity(key) ** 0.5
            found[key] = max(found.get(key, 0.0), value)
    return found


def _character_terms(corpus: Corpus) -> list[dict[str, float]]:
    rows = []
    for terms in corpus.terms:
        row: dict[str, float] = {}
        for word in terms.words:
            for gram in _grams(fold(word.text)):
                row[gram] = row.get(gram, 0.0) + word.weight
        rows.append(row)
    spread = frequencies(rows)
    return [{gram: value * scarcity(spread[gram], len(rows)) for gram, value in row.items()} for row in rows]


def _grams(word: str) -> Iterable[str]:
    padded = f" {word} "
    return (padded[start : start + size] for size in range(_SHORTEST, _LONGEST + 1) for start in range(len(padded) - size + 1))
