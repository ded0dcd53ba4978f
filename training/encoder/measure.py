"""How good an encoder is: likeness of sentences, finding translations, and words that mean the same."""

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from training.encoder.data import Pair

from lesart.core.alignment.encoder.interface import Encoder

LIKE_WORDS = (
    ("inhaftiert", "verhaftet"),
    ("Umsturzversuch", "Staatsstreich"),
    ("Versuch eines Umsturzes", "Putschversuch"),
    ("kamen ums Leben", "wurden getötet"),
    ("Premiere", "erste Mission"),
    ("geköpft", "enthauptet"),
    ("verletzt", "verwundet"),
    ("Aufruhr", "Unruhen"),
    ("Regierung", "Kabinett"),
)
UNLIKE_WORDS = (("inhaftiert", "Haus"), ("getötet", "geboren"), ("Umsturz", "Sport"))


def likeness(encoder: Encoder, folder: Path, split: str = "dev") -> dict[str, float]:
    """Rank correlation with what people said of two sentences (STSb): German, English, and a German beside an English one."""
    rows = {language: _stsb(folder / "stsb" / f"stsb-{language}-{split}.csv") for language in ("de", "en")}
    human = [float(score) for _, _, score in rows["de"]]
    sides = {(language, side): encoder.encode([row[side] for row in rows[language]]) for language in rows for side in (0, 1)}
    return {
        "de": _correlation((sides["de", 0] * sides["de", 1]).sum(axis=1), human),
        "en": _correlation((sides["en", 0] * sides["en", 1]).sum(axis=1), [float(score) for _, _, score in rows["en"]]),
        "de-en": _correlation((sides["de", 0] * sides["en", 1]).sum(axis=1), human),
    }


def translations_found(encoder: Encoder, pairs: Sequence[Pair]) -> tuple[float, float]:
    """Share of sentences whose translation is the nearest of all: from German, and from English."""
    german, english = encoder.encode([pair.german[0] for pair in pairs]), encoder.encode([pair.english for pair in pairs])
    cosines = german @ english.T
    right = np.arange(len(pairs))
    return float((cosines.argmax(axis=1) == right).mean()), float((cosines.argmax(axis=0) == right).mean())


def nearness(encoder: Encoder, pairs: Sequence[tuple[str, str]]) -> list[float]:
    """The cosine of each pair."""
    one, other = (encoder.encode([pair[side] for pair in pairs]) for side in (0, 1))
    return [float(value) for value in (one * other).sum(axis=1)]


def _stsb(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))


def _correlation(one: Sequence[float] | NDArray[np.float32], other: Sequence[float]) -> float:
    """Spearman's."""
    return float(np.corrcoef(_ranks(one), _ranks(other))[0, 1])


def _ranks(values: Sequence[float] | NDArray[np.float32]) -> NDArray[np.float64]:
    """Places in order; equal values share the mean of theirs."""
    _, which, counts = np.unique(np.asarray(values), return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return ((ends - counts + ends - 1) / 2)[which]
