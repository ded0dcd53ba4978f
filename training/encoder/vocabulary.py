"""The pieces that words are cut into, from the sentences of both languages: a unigram language model."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from training.encoder.data import Pair

from lesart.core.alignment.encoder.pieces import words_of

_LONGEST = 14  # characters of a piece
_VERSIONS = 2  # German versions of a sentence that are counted: more would only repeat it


def pieces_of(pairs: Iterable[Pair], size: int) -> dict[str, float]:
    """The `size` pieces that say the sentences best, each with its log probability, likeliest first."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(prepend_scheme="always")])
    trainer = trainers.UnigramTrainer(
        vocab_size=size + 1,
        special_tokens=["<unk>"],
        unk_token="<unk>",
        max_piece_length=_LONGEST,
        shrinking_factor=0.75,
        show_progress=False,
    )
    tokenizer.train_from_iterator(_sentences(pairs), trainer)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "pieces.json"
        tokenizer.save(str(path))
        vocabulary = json.loads(path.read_text("utf-8"))["model"]["vocab"]
    return {piece: value for piece, value in vocabulary if piece != "<unk>"}


def _sentences(pairs: Iterable[Pair]) -> Iterator[str]:
    for pair in pairs:
        for sentence in words_of([pair.english, *pair.german[:_VERSIONS]]):
            yield " ".join(sentence)
