import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.model import Article, Block, Repair
from lesart.tui import search
from lesart.tui.search import FoldedArticle, Searcher, TooManyHitsError, fold


def article(text: str, repairs: tuple[Repair, ...] = (), name: str = "a") -> Article:
    return Article(name, name, text, (Block(0, len(text), "body"),), repairs)


def found(text: str, query: str, repairs: tuple[Repair, ...] = ()) -> list[str]:
    return [text[hit.start : hit.end] for hit in FoldedArticle(article(text, repairs)).find(query)]


@pytest.mark.parametrize(
    ("text", "query", "hits"),
    [
        ("Die Straße und die STRASSE", "straße", ["Straße", "STRASSE"]),
        ("Die Straße und die STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Präsident, PRÄSIDENT, Prasident", "präsident", ["Präsident", "PRÄSIDENT", "Prasident"]),
        ("Ja\u0308ger", "jäger", ["Ja\u0308ger"]),
        ("2\u00a0300 Soldaten", "2 300 soldaten", ["2\u00a0300 Soldaten"]),
        ("o\ufb03ziell", "offiziell", ["o\ufb03ziell"]),
        ("Sœur Ægir", "soeur aegir", ["Sœur Ægir"]),
        ("nichts", "alles", []),
        ("nichts", "   ", []),
    ],
)
def test_a_hit_is_found_whatever_its_case_accents_and_blanks(text, query, hits):
    assert found(text, query) == hits


def test_a_word_broken_over_a_line_is_found_whole_with_its_place_in_the_source():
    text = "die Sol-\ndaten kamen"
    assert found(text, "Soldaten", (Repair(7, 9, ""),)) == ["Sol-\ndaten"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aäßéﬁ E\u0301\u00a0x", max_size=30), st.integers(0, 29), st.integers(1, 8))
def test_every_stretch_of_a_text_is_found_in_it(text, start, length):
    stretch = text[start : start + length]
    if fold(stretch).strip() and "  " not in fold(stretch):
        assert any(fold(stretch).strip() in fold(hit) for hit in found(text, stretch))


def test_search_begins_at_the_place_one_is_at_and_goes_round():
    articles = [article("eins zwei eins", name="a"), article("eins", name="b")]
    search = Searcher(articles).find("eins", "a", 5)
    assert search
    assert (search.at, search.hit.span.start) == (1, 10)
    assert search.step(1).hit.article == "b"
    assert search.step(2).at == 0
    assert [len(search.spans[name]) for name in "ab"] == [2, 1]


def test_what_stands_nearly_everywhere_is_refused_in_words(monkeypatch):
    monkeypatch.setattr(search, "MOST_HITS", 3)
    assert len(found("ein Aal, ein Hai", "a")) == 3
    with pytest.raises(TooManyHitsError, match="more than 3 times"):
        found("ein Aal, ein Hai, ein Wal", "a")
