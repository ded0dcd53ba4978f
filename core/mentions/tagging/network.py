"""The name tagger's network: from the words of sentences to names, in numpy.

A word is the normalised sum of the vectors of its features. Residual convolutions over its neighbours, maxout and normalised, give it its
surroundings (as in spaCy's tagger), and the best sequence of tags under learnt transitions gives the names (Lample et al., NAACL 2016).
`training/names.py` trains the weights; docs/names-model.md is the model card.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from itertools import accumulate
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from lesart.core.mentions.tagging.features import Features, features
from lesart.core.model import EntityLabel

Floats = NDArray[np.float32]

LABELS: tuple[EntityLabel, ...] = ("PER", "LOC", "ORG")
# Outside; then for each label begin, inside and end of a name of several words, and a name of a single word.
TAGS = ("O", *(f"{part}{label}" for label in LABELS for part in "BIES"))
FORBIDDEN = -1e4
PIECES = 3  # of which maxout takes the greatest
_LEAST_VARIANCE = 1e-5


@dataclass(frozen=True, slots=True)
class Network:
    """Weights: `rows` tells where the vector of a feature stands, by the checksum of its name; `arrays` are the layers by name."""

    rows: Mapping[int, int]
    arrays: Mapping[str, Floats]

    def names(self, sentences: Sequence[Sequence[str]]) -> list[list[tuple[int, int, EntityLabel]]]:
        """For each sentence its names: first word, end (exclusive), label."""
        sizes = [len(words) for words in sentences]
        if not any(sizes):
            return [[] for _ in sentences]
        # All sentences stand below each other, an empty row before and after each: what a convolution may see beyond its end.
        begins = [1, *(1 + total for total in accumulate(size + 1 for size in sizes))]
        scores = self._scores(self._inputs(sentences, begins), begins, sizes)
        return [list(_names(self._best(scores[begin : begin + size]))) if size else [] for begin, size in zip(begins, sizes, strict=False)]

    def _inputs(self, sentences: Sequence[Sequence[str]], begins: Sequence[int]) -> Floats:
        known = [self._known(word) for words in sentences for word in features(words)]
        first = [0, *accumulate(len(rows) for rows in known)]
        flat = np.fromiter((row for rows in known for row in rows), np.int64, first[-1])
        vectors = self.arrays["vectors"][flat] * self.arrays["scale"][flat, None]
        summed = self._normalised(np.add.reduceat(vectors, first[:-1], axis=0), "words")
        rows = np.zeros((begins[-1], summed.shape[1]), np.float32)
        rows[_places(sentences, begins)] = summed
        return rows

    def _known(self, word: Features) -> list[int]:
        return [row for names in word for checksum in _checksums(names) if (row := self.rows.get(checksum)) is not None]

    def _scores(self, rows: Floats, begins: Sequence[int], sizes: Sequence[int]) -> Floats:
        """A score for each tag of each row."""
        within = np.zeros((len(rows), 1), np.float32)
        for begin, size in zip(begins, sizes, strict=False):
            within[begin : begin + size] = 1
        layer = 0
        while f"layer{layer}.weight" in self.arrays:
            seen = np.concatenate([rows[:-2], rows[1:-1], rows[2:]], axis=1)
            pieces = seen @ self.arrays[f"layer{layer}.weight"] + self.arrays[f"layer{layer}.bias"]
            rows[1:-1] += self._normalised(pieces.reshape(len(seen), PIECES, -1).max(axis=1), f"layer{layer}")
            rows *= within
            layer += 1
        scores: Floats = rows @ self.arrays["tags.weight"] + self.arrays["tags.bias"]
        return scores

    def _normalised(self, rows: Floats, name: str) -> Floats:
        spread = np.sqrt(rows.var(axis=1, keepdims=True) + _LEAST_VARIANCE)
        normalised: Floats = (rows - rows.mean(axis=1, keepdims=True)) / spread * self.arrays[f"{name}.gain"] + self.arrays[f"{name}.shift"]
        return normalised

    def _best(self, scores: Floats) -> list[int]:
        """The best sequence of tags (Viterbi)."""
        transitions = self.arrays["transitions"]
        best, back = scores[0] + OPENS, []
        for score in scores[1:]:
            paths = best[:, None] + transitions
            back.append(paths.argmax(axis=0))
            best = paths.max(axis=0) + score
        tags = [int((best + CLOSES).argmax())]
        for step in reversed(back):
            tags.append(int(step[tags[-1]]))
        return tags[::-1]


def checksum(feature: str) -> int:
    """What stands for a feature's name in the weights."""
    return crc32(feature.encode())


OPENS = np.array([0 if tag[0] in "OBS" else FORBIDDEN for tag in TAGS], np.float32)
CLOSES = np.array([0 if tag[0] in "OES" else FORBIDDEN for tag in TAGS], np.float32)


def follows() -> Floats:
    """0 where a tag may follow another, `FORBIDDEN` elsewhere."""
    inside = [[one[0] in "BI" and other[0] in "IE" and one[1:] == other[1:] for other in TAGS] for one in TAGS]
    outside = [[one[0] in "OES" and other[0] in "OBS" for other in TAGS] for one in TAGS]
    return np.where(np.array(inside) | np.array(outside), 0, FORBIDDEN).astype(np.float32)


@lru_cache(maxsize=100_000)
def _checksums(names: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(checksum(name) for name in names)


def _places(sentences: Sequence[Sequence[str]], begins: Sequence[int]) -> NDArray[np.int64]:
    return np.concatenate([np.arange(begin, begin + len(words)) for begin, words in zip(begins, sentences, strict=False)])


def _names(tags: Sequence[int]) -> Iterator[tuple[int, int, EntityLabel]]:
    start = 0
    for at, tag in enumerate(tags):
        if TAGS[tag][0] in "BS":
            start = at
        if TAGS[tag][0] in "ES":
            yield start, at + 1, LABELS[(tag - 1) // 4]


def read(path: Path) -> Network:
    """The network whose weights a file holds."""
    with np.load(path, allow_pickle=False) as packed:
        arrays = {name: packed[name] for name in packed.files}
    rows = {int(checksum): row for row, checksum in enumerate(arrays.pop("features"))}
    return Network(rows, {name: array if name == "vectors" else array.astype(np.float32) for name, array in arrays.items()})


@cache
def network() -> Network:
    """The network we ship. Read once."""
    with as_file(files("lesart.core.mentions").joinpath("data").joinpath("names.npz")) as path:
        return read(path)
