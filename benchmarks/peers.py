"""Other ways to find the passages that tell the same: each gives mutual best pairs of passages of two articles, with a score.

CollateX (GPL-3, not among our dependencies) takes part where it is installed: `pip install collatex`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import combinations
from math import log

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.fuzz import token_set_ratio
from rapidfuzz.process import cdist

from lesart.core.alignment.encoder import load_encoder
from lesart.core.cleantext import clean
from lesart.core.language.tokens import tokens
from lesart.core.model import Comparison, Passage

Pair = tuple[Passage, Passage]
Found = list[tuple[float, Pair]]
Table = NDArray[np.float64]


def sparse_product(comparison: Comparison) -> Found:
    """The cosine of word counts weighted by idf over all open articles."""
    texts = _texts(comparison)
    counts = {passage: Counter(token.text.casefold() for token in tokens(text)) for passage, text in texts.items()}
    spread = Counter(word for words in counts.values() for word in words)
    number = {word: at for at, word in enumerate(spread)}
    rows = {}
    for passage, words in counts.items():
        row = np.zeros(len(number))
        for word, count in words.items():
            row[number[word]] = (1 + log(count)) * log((1 + len(counts)) / spread[word])
        rows[passage] = row / (np.linalg.norm(row) or 1.0)
    return _found(comparison, lambda ones, others: _stack(rows, ones) @ _stack(rows, others).T)


def token_set(comparison: Comparison) -> Found:
    """The token_set_ratio of rapidfuzz, of all pairs."""
    texts = {passage: text.casefold() for passage, text in _texts(comparison).items()}

    def compared(ones: Sequence[Passage], others: Sequence[Passage]) -> Table:
        return cdist([texts[one.id] for one in ones], [texts[other.id] for other in others], scorer=token_set_ratio).astype(float)

    return _found(comparison, compared)


def encoder_alone(comparison: Comparison) -> Found:
    """The cosine of sentence vectors of our own encoder, and nothing else."""
    texts = _texts(comparison)
    rows = dict(zip(texts, load_encoder().encode_together(list(texts.values())).astype(float), strict=True))
    return _found(comparison, lambda ones, others: _stack(rows, ones) @ _stack(rows, others).T)


def collatex(comparison: Comparison) -> Found:
    """The share of the shorter passage's words that CollateX puts into one column with equal words of the other passage."""
    from collatex import collate  # type: ignore[import-not-found]  # not among our dependencies

    texts = _texts(comparison)
    words = {passage: [token.text.casefold() for token in tokens(text)] for passage, text in texts.items()}

    def compared(ones: Sequence[Passage], others: Sequence[Passage]) -> Table:
        sides = [[{"t": word, "n": word, "at": at} for at, one in enumerate(side) for word in words[one.id]] for side in (ones, others)]
        witnesses = {"witnesses": [{"id": name, "tokens": side} for name, side in zip("ab", sides, strict=True)]}
        collated = collate(witnesses, segmentation=False, near_match=False)
        shared = np.zeros((len(ones), len(others)))
        for column in collated.columns:
            cells = column.tokens_per_witness
            if len(cells) == 2 and cells["a"][0].token_data["n"] == cells["b"][0].token_data["n"]:
                shared[cells["a"][0].token_data["at"], cells["b"][0].token_data["at"]] += 1
        sizes = [np.array([len(words[one.id]) or 1 for one in side]) for side in (ones, others)]
        return np.asarray(shared / np.minimum(sizes[0][:, None], sizes[1][None, :]), float)

    return _found(comparison, compared)


PEERS: Mapping[str, Callable[[Comparison], Found]] = {
    "one sparse product": sparse_product,
    "rapidfuzz token_set": token_set,
    "our encoder alone": encoder_alone,
    **({"CollateX": collatex} if find_spec("collatex") else {}),
}


def _texts(comparison: Comparison) -> dict[str, str]:
    articles = {article.id: article for article in comparison.articles}
    return {p.id: re.sub(r"\s+", " ", clean(articles[p.article], p.start, p.end).text) for p in comparison.passages}


def _stack(rows: Mapping[str, Table], passages: Sequence[Passage]) -> Table:
    return np.stack([rows[passage.id] for passage in passages])


def _found(comparison: Comparison, compared: Callable[[Sequence[Passage], Sequence[Passage]], Table]) -> Found:
    return [pair for ones, others in _couples(comparison) for pair in _mutual_best(ones, others, compared(ones, others))]


def _couples(comparison: Comparison) -> Iterator[tuple[list[Passage], list[Passage]]]:
    by_article: dict[str, list[Passage]] = defaultdict(list)
    for passage in comparison.passages:
        by_article[passage.article].append(passage)
    return combinations((by_article[name] for name in sorted(by_article)), 2)


def _mutual_best(ones: Sequence[Passage], others: Sequence[Passage], table: Table) -> Iterator[tuple[float, Pair]]:
    best = (table > 0) & (table == table.max(axis=1, keepdims=True)) & (table == table.max(axis=0, keepdims=True))
    return ((float(table[row, column]), (ones[row], others[column])) for row, column in np.argwhere(best).tolist())
