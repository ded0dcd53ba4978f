"""What a signal looks at: the passages, the candidate pairs among them, and the vectors that found these."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from lesart.core.alignment.candidates import Pairs, candidates
from lesart.core.alignment.corpus import Corpus, Terms, scarcity
from lesart.core.alignment.encoder import Encoder, Matrix, load_encoder
from lesart.core.alignment.numbers import Numbers
from lesart.core.alignment.vectors import Dense, Vectors, frequencies
from lesart.core.alignment.vocabulary import Vocabulary
from lesart.core.language.frequencies import fold

# Character n-grams at word boundaries; 3-5 is what the measurements on German favour.
_SHORTEST, _LONGEST = 3, 5
# How many passages before and after one tell what is spoken of around it.
_AROUND = 2


@dataclass(frozen=True, slots=True)
class Scene:
    """The material of all signals.

    `words`, `stems` and `characters` know what is written, `sense`, `apart` and `around` what it means (see signals/likeness.py);
    `vocabulary` knows single words both ways, `numbers` what is counted.
    """

    corpus: Corpus
    pairs: Pairs
    words: Vectors
    stems: Vectors
    characters: Vectors
    sense: Dense
    apart: Dense
    around: Dense
    vocabulary: Vocabulary
    numbers: Numbers


def scene_of(corpus: Corpus, encoder: Encoder | None = None) -> Scene:
    """Vectorise the passages, by our own encoder where none is given, and find the candidate pairs."""
    encoder = encoder or load_encoder()
    texts = [terms.text for terms in corpus.terms]
    together = encoder.encode_together(texts)
    apart = Dense(together)
    words = Vectors([_word_terms(corpus, terms) for terms in corpus.terms])
    characters = Vectors(_character_terms(corpus))
    return Scene(
        corpus=corpus,
        pairs=candidates(corpus, (words, characters), (apart,)),
        words=words,
        stems=Vectors([{word.keys[0][0]: word.weight for word in terms.words} for terms in corpus.terms]),
        characters=characters,
        sense=Dense(encoder.encode(texts)),
        apart=apart,
        around=Dense(_surroundings(corpus, together)),
        vocabulary=Vocabulary(corpus.terms, encoder),
        numbers=Numbers(corpus.terms, encoder),
    )


def _surroundings(corpus: Corpus, rows: Matrix) -> Matrix:
    """Each row with those of the passages before and after it, the less the farther away."""
    article = np.array([terms.article for terms in corpus.terms])
    found = rows.copy()
    for step in range(1, _AROUND + 1):
        together = (article[step:] == article[:-step])[:, None] / (1 + step)
        found[:-step] += rows[step:] * together
        found[step:] += rows[:-step] * together
    return found


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
            for gram in _grams(word.text):
                row[gram] = row.get(gram, 0.0) + word.weight
        rows.append(row)
    rare = {gram: scarcity(spread, len(rows)) for gram, spread in frequencies(rows).items()}
    return [{gram: value * rare[gram] for gram, value in row.items()} for row in rows]


@lru_cache(maxsize=50_000)
def _grams(word: str) -> tuple[str, ...]:
    padded = f" {fold(word)} "
    return tuple(padded[start : start + size] for size in range(_SHORTEST, _LONGEST + 1) for start in range(len(padded) - size + 1))
