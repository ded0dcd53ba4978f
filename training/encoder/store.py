"""Trained vectors -> the file that ships: eight bits per value, one scale per piece, and nothing that would have to be unpickled."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from lesart.core.alignment.encoder.pieces import Inventory


def write(path: Path, pieces: Mapping[str, float], weights: Mapping[str, NDArray[np.float32]]) -> str:
    """Write pieces with their log probabilities and the weights of a Student; returns the identity given to them."""
    vectors = weights["vectors"]
    scales = np.maximum(np.abs(vectors).max(axis=1) / 127, 1e-6).astype(np.float16)
    log_probabilities = np.array(list(pieces.values()), np.float32)
    stored = {
        "vectors": np.round(vectors / scales[:, None].astype(np.float32)).clip(-127, 127).astype(np.int8),
        "scales": scales,
        **{name: values.astype(np.float16) for name, values in weights.items() if name != "vectors"},
        "pieces": np.frombuffer("\n".join(pieces).encode("utf-8"), np.uint8),
        "log_probabilities": log_probabilities,
        "whole": _whole(list(pieces), log_probabilities.tolist()),
    }
    digest = hashlib.sha256(b"".join(np.ascontiguousarray(values).tobytes() for values in stored.values()))
    identity = f"lesart-{digest.hexdigest()[:12]}"
    np.savez(path, **stored, identity=np.array(identity))
    return identity


def _whole(pieces: Sequence[str], log_probabilities: Sequence[float]) -> NDArray[np.bool_]:
    """Which pieces are not cut further where they stand as a word: then a word is looked up instead of cut."""
    inventory = Inventory(pieces, log_probabilities, ())
    return np.array([inventory.cut(piece) == (number,) for number, piece in enumerate(pieces)])
