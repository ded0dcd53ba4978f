"""The sentence encoder: how fast it is, and how well it puts together what says the same, beside letters, words and what else is installed.

`python benchmarks/encoder.py [FOLDER ...]` tries the annotated pairs of the sample articles: each passage ranks all annotated passages of
the other article. With LESART_EVALUATION set, also STSb dev (rank correlation with what people said). FOLDER: further encoders, as for
`lesart --encoder`.
Seconds are of the processor, so that a busy machine does not count.
"""

import csv
import gzip
import json
import os
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from time import process_time

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from lesart.core.alignment.encoder import load_encoder
from lesart.core.alignment.encoder.bag import BagEncoder
from lesart.core.alignment.encoder.loading import OWN

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "seeds_links.jsonl"
BUCKETS = 4096

Scores = NDArray[np.float32]
Method = Callable[[Sequence[str], Sequence[str]], Scores]


def by_encoder(name: str) -> Method:
    """Cosines of an encoder's rows."""
    encoder = load_encoder(name)

    def scores(one: Sequence[str], other: Sequence[str]) -> Scores:
        return encoder.encode(one) @ encoder.encode(other).T

    return scores


def by_letters(one: Sequence[str], other: Sequence[str]) -> Scores:
    """Cosines of hashed bags of three letters."""
    return _hashed(one) @ _hashed(other).T


def by_words(one: Sequence[str], other: Sequence[str]) -> Scores:
    """Score by rapidfuzz token_set, all pairs."""
    return np.asarray(cdist(one, other, scorer=fuzz.token_set_ratio), np.float32)


def _hashed(texts: Sequence[str]) -> Scores:
    rows = np.zeros((len(texts), BUCKETS), np.float32)
    for row, text in zip(rows, texts, strict=True):
        folded = f" {text.lower()} "
        for letters, count in Counter(folded[at : at + 3] for at in range(len(folded) - 2)).items():
            row[zlib.crc32(letters.encode()) % BUCKETS] += count
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)


def partners_found(method: Method) -> tuple[float, float]:
    """Share of annotated pairs whose second passage is the first, or among the first three, that the first one ranks; both ways."""
    pairs = defaultdict(list)
    for line in GOLD.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["relation"] != "related":
            pairs[row["a"], row["b"]].append((row["qa"], row["qb"]))
    places: list[int] = []
    for annotated in pairs.values():
        one, other = (sorted({pair[side] for pair in annotated}) for side in (0, 1))
        scores = method(one, other)
        for table, left, right, side in ((scores, one, other, 0), (scores.T, other, one, 1)):
            for pair in annotated:
                row, own = table[left.index(pair[side])], right.index(pair[1 - side])
                # Where several partners are right, the others take nothing from this one.
                rivals = [n for n, text in enumerate(right) if ((pair[0], text), (text, pair[1]))[side] not in annotated]
                places.append(int((row[rivals] > row[own]).sum()))
    return float(np.mean([place < 1 for place in places])), float(np.mean([place < 3 for place in places]))


def likeness(method: Method, path: Path) -> float:
    """Spearman's correlation of a method's scores with people's."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    scores = [float(method([one], [other])[0, 0]) for one, other, _ in rows]
    ranks = [np.argsort(np.argsort(values, kind="stable"), kind="stable") for values in (scores, [float(row[2]) for row in rows])]
    return float(np.corrcoef(ranks[0], ranks[1])[0, 1])


def rows(methods: dict[str, Method]) -> Iterator[str]:
    """A row of the table per method."""
    evaluation = os.environ.get("LESART_EVALUATION")
    for name, method in methods.items():
        begun = process_time()
        first, third = partners_found(method)
        seconds = process_time() - begun
        like = ["", ""]
        if evaluation:
            like = [f"{likeness(method, Path(evaluation).parent / 'data' / 'stsb' / f'stsb-{code}-dev.csv'):.3f}" for code in ("de", "en")]
        yield f"| {name} | {first:.2f} | {third:.2f} | {seconds:.2f} | {like[0]} | {like[1]} |"


def speed() -> Iterator[str]:
    """Loading, and sentences a second with words not met before and met before, on sentences made of the commonest German words."""
    begun = process_time()
    encoder = BagEncoder(files("lesart.core.alignment.encoder") / OWN)
    yield f"loaded in {process_time() - begun:.3f} s"
    stored = (files("lesart.core.language.data") / "frequencies.de.txt.gz").read_bytes()
    words = [word for line in gzip.decompress(stored).decode().splitlines() for word in line.partition("\t")[2].split()]
    chance = np.random.default_rng(0)
    common = np.minimum(chance.zipf(1.3, (20_000, 12)) - 1, len(words) - 1)
    texts = [" ".join(words[number] for number in row) for row in common]
    for state in ("new", "met before"):
        begun = process_time()
        encoder.encode(texts)
        yield f"{len(texts) / (process_time() - begun):.0f} sentences of 12 words a second, words {state}"


def main() -> None:
    """Print a Markdown table and the speeds."""
    methods: dict[str, Method] = {"lesart": by_encoder(""), "three letters, hashed": by_letters, "rapidfuzz token_set": by_words}
    methods |= {Path(name).name: by_encoder(name) for name in sys.argv[1:]}
    print("| method | partner first | among first three | seconds of one core | STSb dev de | en |\n|---|---|---|---|---|---|")
    print(*rows(methods), sep="\n")
    print(*speed(), sep="\n")


if __name__ == "__main__":
    main()
