"""Words and their pieces: the same cut as the definition, whatever the text."""

import unicodedata
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.alignment.encoder.pieces import Inventory, words_of

PIECES = ["▁", "▁a", "a", "b", "ab", "▁ab", "ba", "bab", "▁bab", "c"]
VALUES = [-2.0, -2.5, -3.0, -3.5, -3.25, -6.25, -4.0, -5.5, -7.75, -9.0]
UNKNOWN = min(VALUES) - 10


def likeliest(text: str) -> float:
    """The best sum of log probabilities over all ways to cut `text`; a character that is no piece costs UNKNOWN."""
    values = dict(zip(PIECES, VALUES, strict=True))
    best = float("-inf")
    for count in range(len(text)):
        for cuts in combinations(range(1, len(text)), count):
            parts = [text[a:b] for a, b in zip((0, *cuts), (*cuts, len(text)), strict=True)]
            if all(part in values or len(part) == 1 for part in parts):
                best = max(best, sum(values.get(part, UNKNOWN) for part in parts))
    return best


@given(st.text("abcx", min_size=1, max_size=9))
def test_a_word_is_cut_where_its_pieces_are_likeliest(word: str) -> None:
    pieces = Inventory(PIECES, VALUES, ()).of(word)
    missing = len("▁" + word) - sum(len(PIECES[number]) for number in pieces)
    assert sum(VALUES[number] for number in pieces) + missing * UNKNOWN == pytest.approx(likeliest("▁" + word))


@given(st.text("abcx", min_size=1, max_size=9))
def test_words_that_are_one_piece_are_looked_up_and_come_out_the_same(word: str) -> None:
    plain = Inventory(PIECES, VALUES, ())
    whole = [number for number, piece in enumerate(PIECES) if plain.cut(piece) == (number,)]
    assert Inventory(PIECES, VALUES, whole).of(word) == plain.of(word)


@given(st.lists(st.text(max_size=30), max_size=6))
def test_each_text_has_its_own_words_whatever_stands_beside_it(texts: list[str]) -> None:
    assert words_of(texts) == [words_of([text])[0] for text in texts]


@given(st.text(max_size=60))
def test_a_word_holds_no_space_and_no_capital(text: str) -> None:
    (found,) = words_of([text])
    assert all(word and not any(map(str.isspace, word)) and word == word.lower() for word in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Die Straße – „gesperrt“", 'die Strasse - "gesperrt"'),
        ("Versäum\u00adnis", "Versäumnis"),
        ("ﬁnden", "finden"),
        (unicodedata.normalize("NFD", "Müller"), "müller"),
        ("8.000 Verdächtige\r\n\tund mehr", "8.000 verdächtige und mehr"),
    ],
)
def test_spellings_of_one_thing_are_one(one: str, other: str) -> None:
    assert words_of([one]) == words_of([other])


def test_a_number_is_one_word() -> None:
    assert words_of(["1.234,5 Euro, 3:0"]) == [["1.234,5", "euro", ",", "3:0"]]


def test_pieces_are_those_of_the_tokenizers_library() -> None:
    tokenizers = pytest.importorskip("tokenizers", reason="the library that cut the training sentences is not installed")
    from importlib.resources import files

    import numpy as np

    with (files("lesart.core.alignment.encoder") / "pieces.npz").open("rb") as stream, np.load(stream) as stored:
        pieces, values = bytes(stored["pieces"]).decode().split("\n"), stored["log_probabilities"].tolist()
        inventory = Inventory(pieces, values, np.flatnonzero(stored["whole"]).tolist())
    theirs = tokenizers.models.Unigram([("<unk>", 0.0), *zip(pieces, values, strict=True)], unk_id=0, byte_fallback=False)
    with (files("lesart.core.language.data") / "frequencies.de.txt.gz").open("rb") as stream:
        import gzip

        words = gzip.decompress(stream.read()).decode().split()[::20]
    cut = {word: tuple(token.id - 1 for token in theirs.tokenize("▁" + word) if token.id) for word in words}
    assert {word: inventory.of(word) for word in words} == cut
