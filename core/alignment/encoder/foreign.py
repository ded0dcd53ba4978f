"""Encoders that a user has: sentence-transformers, model2vec, spaCy vectors. Their libraries are imported when one is asked for.

Nothing is ever fetched: a name that is neither a folder nor an installed package is refused.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from lesart.core.alignment.encoder.interface import Matrix, UnusableEncoder, apart, unit

Encode = Callable[[Sequence[str]], Any]


@dataclass(frozen=True, slots=True)
class ForeignEncoder:
    """Makes an Encoder of any function from texts to vectors."""

    identity: str
    vectors: Encode

    def encode(self, texts: Sequence[str]) -> Matrix:
        """See Encoder."""
        if not texts:
            return np.zeros((0, self.vectors(["a"]).shape[1]), np.float32)
        rows = np.asarray(self.vectors(list(texts)), np.float32)
        said = np.array([bool(text.strip()) for text in texts])
        return unit(np.where(said[:, None] & np.isfinite(rows), rows, 0).astype(np.float32))

    def encode_together(self, texts: Sequence[str]) -> Matrix:
        """See Encoder."""
        return apart(self.encode(texts))

    def word_vectors(self, words: Sequence[str]) -> Matrix:
        """See Encoder; all words weigh the same."""
        return self.encode(words)


def foreign_encoder(name: str) -> ForeignEncoder:
    """The encoder in a folder, or the vectors of an installed spaCy pipeline.

    Raises:
        UnusableEncoder: nothing usable under this name, or its library is missing.
    """
    folder = Path(name).expanduser()
    load = next((load for holds, load in _KINDS if holds(folder)), _spacy)
    try:
        return ForeignEncoder(_identity(name, folder), load(name, folder))
    except ModuleNotFoundError as problem:
        raise UnusableEncoder(name, f"needs the package {problem.name}; install it beside lesart") from problem
    except (OSError, ValueError, KeyError, ImportError, RuntimeError) as problem:
        raise UnusableEncoder(name, f"cannot be read as an encoder ({problem})") from problem


def _model2vec(name: str, folder: Path) -> Encode:
    model = import_module("model2vec").StaticModel.from_pretrained(str(folder))
    return lambda texts: model.encode(list(texts))


def _sentence_transformers(name: str, folder: Path) -> Encode:
    model = import_module("sentence_transformers").SentenceTransformer(str(folder), local_files_only=True)
    return lambda texts: model.encode(list(texts), show_progress_bar=False)


def _spacy(name: str, folder: Path) -> Encode:
    spacy = import_module("spacy")
    if not folder.is_dir() and not spacy.util.is_package(name):
        raise UnusableEncoder(name, "is neither a folder nor an installed spaCy pipeline")
    pipeline = spacy.load(name, exclude=["tagger", "morphologizer", "parser", "lemmatizer", "attribute_ruler", "ner"])
    if not pipeline.vocab.vectors.shape[0]:
        raise UnusableEncoder(name, "has no word vectors; take one whose name ends in _md or _lg")
    return lambda texts: np.stack([pipeline.make_doc(text).vector for text in texts])


def _is_model2vec(folder: Path) -> bool:
    try:
        stated = json.loads((folder / "config.json").read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(stated, dict) and stated.get("model_type") == "model2vec"


def _is_sentence_transformers(folder: Path) -> bool:
    return (folder / "modules.json").is_file()


# The first that fits; model2vec also writes modules.json.
_KINDS: tuple[tuple[Callable[[Path], bool], Callable[[str, Path], Encode]], ...] = (
    (_is_model2vec, _model2vec),
    (_is_sentence_transformers, _sentence_transformers),
)


def _identity(name: str, folder: Path) -> str:
    """Its name, and for a folder a digest of what lies in it: names, sizes and times, for weights may be large."""
    return f"{name}-{hashlib.sha256(repr(sorted(_traces(folder))).encode()).hexdigest()[:12]}" if folder.is_dir() else name


def _traces(folder: Path) -> Iterator[tuple[str, int, int]]:
    for path in folder.rglob("*"):
        if path.is_file():
            state = path.stat()
            yield path.relative_to(folder).as_posix(), state.st_size, state.st_mtime_ns
