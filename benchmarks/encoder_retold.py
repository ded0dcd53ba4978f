"""How well the encoder alone finds what several newsrooms tell of one event: `LESART_EVALUATION=... python benchmarks/encoder_retold.py`.

Passages are the annotated ones and every other sentence. Average precision ranks all pairs of passages of different articles; partners
found are those among the first three of their row or column. CSLS takes from a cosine how near both passages are to their four nearest
(Conneau et al., Word translation without parallel data, 2018).
"""

import json
import os
import re
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.encoder import Encoder, Matrix, load_encoder

Span = tuple[int, int]
Truth = NDArray[np.bool_]

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?[\"“”]?")


def tables(event: Path, encoder: Encoder, together: bool) -> list[tuple[Matrix, Truth]]:
    """Per pair of articles of an event: the cosines of their passages, and which are linked."""
    texts = {path.stem: path.read_text("utf-8") for path in sorted(event.glob("*.txt"))}
    links = [json.loads(line) for line in (event / "links.jsonl").read_text("utf-8").splitlines()]
    sides = [((link["a"], tuple(link["sa"])), (link["b"], tuple(link["sb"]))) for link in links]
    places = [
        (name, span)
        for name, text in texts.items()
        for span in _passages(text, {span for pair in sides for article, span in pair if article == name})
    ]
    encode = encoder.encode_together if together else encoder.encode
    rows = encode([texts[name][begin:end] for name, (begin, end) in places])
    number = {place: index for index, place in enumerate(places)}
    linked = np.zeros((len(places), len(places)), bool)
    for (one, other), link in zip(sides, links, strict=True):
        linked[number[one], number[other]] |= link["relation"] != "related"
    linked |= linked.T
    of = np.array([name for name, _ in places])
    return [(rows[of == a] @ rows[of == b].T, linked[np.ix_(of == a, of == b)]) for a, b in combinations(texts, 2)]


def _passages(text: str, annotated: set[Span]) -> list[Span]:
    free = {found.span() for found in _SENTENCE.finditer(text) if len(found[0].split()) >= 3}
    return sorted(annotated | {s for s in free if not any(min(s[1], a[1]) > max(s[0], a[0]) for a in annotated)})


def csls(cosines: Matrix) -> Matrix:
    """Cosines less the nearness of the neighbourhood of both sides."""
    rows, columns = np.sort(cosines, axis=1)[:, -4:].mean(axis=1), np.sort(cosines, axis=0)[-4:].mean(axis=0)
    return np.asarray(2 * cosines - rows[:, None] - columns, np.float32)


def average_precision(scores: Matrix, right: Truth) -> float:
    """The mean, over all right pairs, of the share of right ones among those that score no lower."""
    ordered = right[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(ordered) / np.arange(1, len(ordered) + 1))[ordered].mean())


def main() -> None:
    """Print a Markdown table."""
    folder = Path(os.environ["LESART_EVALUATION"]).parent / "data" / "retellings"
    print("| passages | score | average precision | partner among the first three |\n|---|---|---|---|")
    for together in (False, True):
        found = [table for event in sorted(folder.iterdir()) for table in tables(event, load_encoder(), together)]
        for name, score in (("cosine", np.asarray), ("CSLS", csls)):
            scored = [(score(cosines), right) for cosines, right in found]
            first = [right & ((_ranks(s, 1) < 3) | (_ranks(s, 0) < 3)) for s, right in scored]
            precision = average_precision(*(np.concatenate([row[side].ravel() for row in scored]) for side in (0, 1)))
            share = sum(map(np.sum, first)) / sum(right.sum() for _, right in scored)
            print(f"| {'together' if together else 'alone'} | {name} | {precision:.3f} | {share:.3f} |")


def _ranks(scores: Matrix, axis: int) -> NDArray[np.int64]:
    return np.argsort(np.argsort(-scores, axis=axis), axis=axis)


if __name__ == "__main__":
    main()
