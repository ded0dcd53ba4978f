"""How alike two sentences are: the encoder alone, wording alone, and both together, as rank correlation with what people said (STSb).

`LESART_EVALUATION=... python benchmarks/likeness.py`: the mixture is a ridge regression fitted on STSb train and read on dev; nothing of it
ships. Wording: cosines of letters and of stems weighted by idf, rapidfuzz, lengths, numbers. The encoder adds its cosine, and how well each
word of one sentence finds a like one in the other.
"""

import csv
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from lesart.core.alignment.encoder import Encoder, load_encoder
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.tokens import tokens

Columns = NDArray[np.float64]
Rows = Sequence[Sequence[str]]


def wording(rows: Rows, language: str) -> Columns:
    """What letters and words alone tell of each pair."""
    stop_words = facts_of(language).stop_words

    def letters(size: int, text: str) -> Counter[str]:
        padded = f" {text.lower()} "
        return Counter(padded[at : at + size] for at in range(len(padded) - size + 1))

    def stems(text: str) -> Counter[str]:
        words = (token.text for token in tokens(text))
        return Counter(stem(lemma(word, language), language) for word in words if word.casefold() not in stop_words and word.isalnum())

    cosines = [_cosines(rows, count) for count in (lambda text: letters(3, text), lambda text: letters(4, text), stems)]
    ratios = [[scorer(one.lower(), other.lower()) / 100 for one, other, _ in rows] for scorer in (fuzz.ratio, fuzz.token_sort_ratio)]
    ratios.append([fuzz.token_set_ratio(one.lower(), other.lower()) / 100 for one, other, _ in rows])
    lengths = [min(len(one), len(other)) / max(len(one), len(other)) for one, other, _ in rows]
    numbers = [float(set(re.findall(r"\d+", one)) == set(re.findall(r"\d+", other))) for one, other, _ in rows]
    return np.array([*cosines, *ratios, lengths, numbers]).T


def meaning(rows: Rows, encoder: Encoder) -> Columns:
    """The encoder's cosine, and how well the words of each sentence find like ones in the other."""
    whole = (encoder.encode([row[0] for row in rows]) * encoder.encode([row[1] for row in rows])).sum(axis=1)
    return np.array([whole, [_met(one, other, encoder) for one, other, _ in rows]], float).T


def _met(one: str, other: str, encoder: Encoder) -> float:
    left, right = (encoder.word_vectors([token.text for token in tokens(text)] or [text]) for text in (one, other))
    weights = [np.linalg.norm(side, axis=1) for side in (left, right)]
    cosines = (left / (weights[0][:, None] + 1e-9)) @ (right / (weights[1][:, None] + 1e-9)).T
    best = (cosines.max(axis=1), cosines.max(axis=0))
    return float(np.mean([(b * w).sum() / (w.sum() + 1e-9) for b, w in zip(best, weights, strict=True)]))


def _cosines(rows: Rows, count: Callable[[str], Counter[str]]) -> list[float]:
    bags = [(count(one), count(other)) for one, other, _ in rows]
    frequency = Counter(term for pair in bags for bag in pair for term in bag)
    idf = {term: log((2 * len(bags) + 1) / (times + 0.5)) for term, times in frequency.items()}

    def product(one: Counter[str], other: Counter[str]) -> float:
        return sum(value * other[term] * idf[term] ** 2 for term, value in one.items() if term in other)

    return [product(one, other) / ((product(one, one) * product(other, other)) ** 0.5 or 1.0) for one, other in bags]


def fitted(train: Columns, scores: Columns, dev: Columns) -> Columns:
    """Ridge regression on the columns and their products in pairs."""
    mean, deviation = train.mean(axis=0), train.std(axis=0) + 1e-9
    first, second = np.triu_indices(train.shape[1])

    def wide(columns: Columns) -> Columns:
        scaled = (columns - mean) / deviation
        return np.hstack([np.ones((len(scaled), 1)), scaled, scaled[:, first] * scaled[:, second]])

    known = wide(train)
    weights = np.linalg.solve(known.T @ known + 30 * np.eye(known.shape[1]), known.T @ scores)
    return np.asarray(wide(dev) @ weights)


def correlation(one: Iterable[float], other: Iterable[float]) -> float:
    """Spearman's, equal values sharing a place."""
    ranks = []
    for values in (one, other):
        _, which, counts = np.unique(np.array(list(values)), return_inverse=True, return_counts=True)
        ranks.append((np.cumsum(counts) - counts / 2)[which])
    return float(np.corrcoef(ranks[0], ranks[1])[0, 1])


def main() -> None:
    """Print a Markdown table."""
    folder = Path(os.environ["LESART_EVALUATION"]).parent / "data" / "stsb"
    print("| language | encoder alone | wording alone | both |\n|---|---|---|---|")
    for language in ("de", "en"):
        sets = []
        for split in ("train", "dev"):
            with (folder / f"stsb-{language}-{split}.csv").open(encoding="utf-8", newline="") as lines:
                rows = list(csv.reader(lines))
            sets.append((wording(rows, language), meaning(rows, load_encoder()), np.array([float(row[2]) for row in rows])))
        (words, meant, scores), (dev_words, dev_meant, human) = sets
        both = fitted(np.hstack([words, meant]), scores, np.hstack([dev_words, dev_meant]))
        figures = correlation(dev_meant[:, 0], human), correlation(fitted(words, scores, dev_words), human), correlation(both, human)
        print(f"| {language} | {' | '.join(f'{figure:.3f}' for figure in figures)} |")


if __name__ == "__main__":
    main()
