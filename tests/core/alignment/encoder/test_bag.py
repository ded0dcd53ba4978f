"""The encoder that ships: what a row promises, for any text."""

import csv
import os
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.alignment.encoder import Encoder, load_encoder
from lesart.core.alignment.encoder.bag import BagEncoder

TEXTS = st.lists(st.text(max_size=80), max_size=8)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder()


def cosine(encoder: Encoder, one: str, other: str) -> float:
    rows = encoder.encode([one, other])
    return float(rows[0] @ rows[1])


@given(TEXTS)
@settings(deadline=None)
def test_rows_have_length_one_or_nothing_of_the_text_is_known(texts: list[str]) -> None:
    rows = load_encoder().encode(texts)
    assert rows.dtype == np.float32
    assert rows.shape[0] == len(texts)
    lengths = np.linalg.norm(rows, axis=1)
    assert np.all(np.isclose(lengths, 1, atol=1e-5) | (lengths == 0))


@given(st.lists(st.text(max_size=80), min_size=1, max_size=8), st.randoms())
@settings(deadline=None)
def test_a_row_depends_on_its_own_text_alone(texts: list[str], chance) -> None:
    encoder = load_encoder()
    shuffled = chance.sample(range(len(texts)), len(texts))
    rows = encoder.encode(texts)
    np.testing.assert_allclose(encoder.encode([texts[number] for number in shuffled]), rows[shuffled], atol=1e-5)
    np.testing.assert_allclose(encoder.encode(texts[:1]), rows[:1], atol=1e-5)


def test_a_long_list_is_encoded_like_its_parts(encoder: Encoder) -> None:
    texts = [f"Satz {number} über die Lage im Norden." for number in range(2500)]
    some = [0, 1023, 1024, 2499]
    np.testing.assert_allclose(encoder.encode(texts)[some], encoder.encode([texts[number] for number in some]), atol=1e-5)


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b\u200b"])
def test_a_text_without_words_is_near_nothing(encoder: Encoder, text: str) -> None:
    assert cosine(encoder, text, "Die Regierung ist zurückgetreten.") == pytest.approx(0, abs=0.35)
    assert np.isfinite(encoder.encode_together([text, "Die Regierung ist zurückgetreten."])).all()


def test_no_texts_make_no_rows(encoder: Encoder) -> None:
    for rows in (encoder.encode([]), encoder.encode_together([]), encoder.word_vectors([])):
        assert rows.shape == (0, 256)


def test_the_same_text_gives_the_same_row_in_every_process(encoder: Encoder) -> None:
    fresh = BagEncoder(files("lesart.core.alignment.encoder") / "pieces.npz")
    text = ["Der Staatsstreich in Kasachstan wurde niedergeschlagen, 8.000 Verdächtige wurden inhaftiert."]
    assert np.array_equal(fresh.encode(text), encoder.encode(text))
    assert fresh.identity == encoder.identity


def test_a_word_that_says_much_weighs_more_than_one_that_says_little(encoder: Encoder) -> None:
    weights = np.linalg.norm(encoder.word_vectors(["der", "und", "Vulkanausbruch", "Streik"]), axis=1)
    assert weights[2:].min() > 2 * weights[:2].max()


@pytest.mark.parametrize(
    ("text", "same", "other"),
    [
        ("Die Polizei nahm drei Männer fest.", "Drei Verdächtige wurden verhaftet.", "Drei Männer eröffneten ein Restaurant."),
        ("Bei dem Unglück kamen zwölf Menschen ums Leben.", "Zwölf Personen starben.", "Zwölf Personen gewannen Preise."),
        ("Der Präsident ist zurückgetreten.", "Das Staatsoberhaupt hat sein Amt niedergelegt.", "Der Präsident reist nach Paris."),
        ("Die Regierung erhöht die Steuern.", "The government is raising taxes.", "The government is on holiday."),
        ("Prices rose sharply in May.", "Im Mai stiegen die Preise stark.", "Im Mai blühen die Bäume."),
    ],
)
def test_what_is_said_in_other_words_is_nearer_than_what_is_said_of_something_else(
    encoder: Encoder, text: str, same: str, other: str
) -> None:
    assert cosine(encoder, text, same) > cosine(encoder, text, other)


def test_texts_of_one_matter_are_told_apart_by_what_is_theirs(encoder: Encoder) -> None:
    news = ("starben Menschen", "fiel der Strom aus", "half die Feuerwehr", "brach ein Damm")
    matter = [f"Bei der Flut in Altdorf {what}." for what in news]
    alike, apart = encoder.encode(matter), encoder.encode_together(matter)
    assert (apart @ apart.T)[np.triu_indices(4, 1)].max() < (alike @ alike.T)[np.triu_indices(4, 1)].min()


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("Le président Macron arrive à Berlin", "Macron est arrivé à Berlin", "Les prix du gaz augmentent"),
        ("Prezydent Duda przybył do Wilna", "Duda jest w Wilnie, prezydent", "Ceny gazu rosną"),
    ],
)
def test_in_other_languages_shared_words_still_count(encoder: Encoder, one: str, same: str, other: str) -> None:
    assert cosine(encoder, one, same) > cosine(encoder, one, other)


@pytest.mark.parametrize(("language", "least"), [("de", 0.79), ("en", 0.81)])
def test_sentences_are_as_alike_as_people_say(encoder: Encoder, language: str, least: float) -> None:
    evaluation = os.environ.get("LESART_EVALUATION")
    if not evaluation:
        pytest.skip("LESART_EVALUATION is not set: no sentences that people have judged")
    path = Path(evaluation).parent / "data" / "stsb" / f"stsb-{language}-dev.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    alike = (encoder.encode([row[0] for row in rows]) * encoder.encode([row[1] for row in rows])).sum(axis=1)
    ranks = [np.argsort(np.argsort(values, kind="stable"), kind="stable") for values in (alike, [float(row[2]) for row in rows])]
    assert np.corrcoef(ranks[0], ranks[1])[0, 1] > least
