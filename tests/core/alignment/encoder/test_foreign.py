"""A reader's own encoder in place of ours: recognised by what it is, refused with a reason."""

import json
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from lesart import Settings, compare
from lesart.core.alignment.encoder import UnusableEncoder, load_encoder
from lesart.core.alignment.encoder.foreign import ForeignEncoder, foreign_encoder
from lesart.core.alignment.encoder.languages import check_languages, paraphrases_found
from lesart.core.reading import open_articles


def letters(texts) -> np.ndarray:
    """Knows letters and nothing else."""
    return np.array([[text.lower().count(letter) for letter in "abcdefghijklmnopqrstuvwxyz"] for text in texts], float)


@pytest.fixture
def library(monkeypatch):
    """Installs a stand-in for a library whose models count letters."""

    def install(name: str, cls: str, method: str) -> list[str]:
        opened: list[str] = []
        model = SimpleNamespace(encode=lambda texts, **_: letters(texts))
        module = ModuleType(name)
        maker = lambda path, **_: (opened.append(path), model)[1]  # noqa: E731 - a class and a function at once
        setattr(module, cls, maker if method == "" else SimpleNamespace(**{method: maker}))
        monkeypatch.setitem(sys.modules, name, module)
        return opened

    return install


def test_a_model2vec_folder_is_read_by_model2vec_although_it_has_the_files_of_the_other(library, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "model2vec"}))
    (tmp_path / "modules.json").write_text("[]")
    opened = library("model2vec", "StaticModel", "from_pretrained")
    assert foreign_encoder(str(tmp_path)).encode(["ab", ""]).shape == (2, 26)
    assert opened == [str(tmp_path)]


def test_a_sentence_transformers_folder_is_read_by_sentence_transformers(library, tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text("[]")
    opened = library("sentence_transformers", "SentenceTransformer", "")
    rows = foreign_encoder(str(tmp_path)).encode(["ab", "ba", "", "zz"])
    assert opened == [str(tmp_path)]
    np.testing.assert_allclose(rows @ rows.T, [[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]], atol=1e-6)


def test_a_model2vec_model_made_by_its_own_library_is_read(tmp_path: Path) -> None:
    model2vec = pytest.importorskip("model2vec", reason="model2vec is not installed")
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is not installed")
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel({"[UNK]": 0, "haus": 1, "baum": 2}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    model2vec.StaticModel(np.array([[0, 0], [1, 0], [0, 1]], np.float32), tokenizer).save_pretrained(str(tmp_path))
    np.testing.assert_allclose(foreign_encoder(str(tmp_path)).encode(["haus", "baum"]), [[1, 0], [0, 1]], atol=1e-6)


def test_the_vectors_of_a_spacy_pipeline_serve(tmp_path: Path) -> None:
    import spacy

    pipeline = spacy.blank("de")
    vectors = {"Haus": np.array([1, 0, 0], "f"), "Baum": np.array([0, 1, 0], "f")}
    pipeline.vocab.vectors = spacy.vectors.Vectors(strings=pipeline.vocab.strings, data=np.stack([*vectors.values()]), keys=[*vectors])
    pipeline.to_disk(tmp_path)
    rows = foreign_encoder(str(tmp_path)).encode(["Haus Haus", "Baum", "Meer"])
    np.testing.assert_allclose(rows, [[1, 0, 0], [0, 1, 0], [0, 0, 0]], atol=1e-6)


def test_a_spacy_pipeline_without_vectors_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("de").to_disk(tmp_path)
    with pytest.raises(UnusableEncoder, match="no word vectors"):
        foreign_encoder(str(tmp_path))


@pytest.mark.parametrize("name", ["no-such-thing", "/nowhere/at/all"])
def test_a_name_that_is_nothing_is_refused_and_nothing_is_fetched(name: str) -> None:
    with pytest.raises(UnusableEncoder, match="neither a folder nor an installed spaCy pipeline"):
        foreign_encoder(name)


def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("[1, 2")
    with pytest.raises(UnusableEncoder, match="cannot be read as an encoder"):
        foreign_encoder(str(tmp_path))


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "modules.json").write_text("[]")
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(UnusableEncoder, match="sentence_transformers"):
        foreign_encoder(str(tmp_path))


def test_our_own_encoder_knows_german_and_english_and_letters_alone_do_not() -> None:
    for language in ("de", "en"):
        assert paraphrases_found(load_encoder(), language) > 0.8
        with pytest.raises(UnusableEncoder, match=f"does not know the language of the articles .{language}"):
            check_languages("mine", ForeignEncoder("letters", letters), {language})


def test_a_language_without_test_sentences_is_let_pass() -> None:
    check_languages("mine", ForeignEncoder("letters", letters), {"pl"})


def test_values_that_are_no_numbers_count_as_nothing() -> None:
    assert not ForeignEncoder("broken", lambda texts: np.full((len(texts), 2), np.nan)).encode(["a"]).any()


def test_a_comparison_refuses_an_encoder_of_another_language(library, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "modules.json").write_text("[]")
    library("sentence_transformers", "SentenceTransformer", "")
    paths = []
    for number, text in enumerate(["Der Minister ist gestern zurückgetreten.", "Am Vortag legte der Minister sein Amt nieder."]):
        path = tmp_path / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    articles, _ = open_articles(paths, language="de")
    with pytest.raises(UnusableEncoder, match="does not know the language"):
        compare(articles, Settings(encoder=str(folder)))
