"""Words of others are found where they stand, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Article
from lesart.core.reading import read_article
from lesart.core.session.importing.finding import Finder
from lesart.core.session.importing.told import Words

BROKEN = "Die Ver-\nsammlung wählte »Müller« \U0001f600 zum Vorsitzenden. Er nahm an. Er nahm an.\n"


@pytest.fixture(scope="module")
def broken() -> Article:
    return read_article("text.txt", BROKEN.encode())


def test_a_word_broken_over_a_line_and_other_quotation_marks_and_blanks_are_the_same_words(broken: Article):
    (found,) = Finder([broken]).where(Words("Die Versammlung  wählte “Müller”"))
    assert found.exact == "Die Ver-\nsammlung wählte »Müller"
    assert BROKEN[found.start : found.end] == found.exact


def test_a_letter_with_its_accent_apart_is_the_same_letter(broken: Article):
    assert [one.exact for one in Finder([broken]).where(Words("wählte  »Müller«"))] == ["wählte »Müller"]


def test_words_that_were_cut_into_tokens_are_the_same_words(broken: Article):
    (found,) = Finder([broken]).where(Words("Die\n Versammlung\n wählte\n „\n Müller\n “"))
    assert found.exact == "Die Ver-\nsammlung wählte »Müller"
    assert [one.exact for one in Finder([broken]).where(Words("Er nahm an ."))] == ["Er nahm an.", "Er nahm an."]


def test_other_words_are_not_found(broken: Article):
    finder = Finder([broken])
    for words in ("Die Versammlung wählte Meier", "versammlung", "Vorsitzenden! Er", "", "sammlun"):
        assert not [one for one in finder.where(Words(words)) if words not in one.exact]
    assert finder.where(Words("Die Versammlung wählte Meier")) == []


def test_what_reads_the_same_is_told_apart_by_place_or_by_what_stands_around(broken: Article):
    finder = Finder([broken])
    first, second = finder.where(Words("Er nahm an."))
    assert finder.where(Words("Er nahm an.", start=second.start, end=second.end)) == [second]
    assert finder.where(Words("Er nahm an.", prefix="Vorsitzenden. ")) == [first]
    assert finder.where(Words("Er nahm an.", suffix="\n")) == [second]


def test_places_that_count_code_units_are_understood(broken: Article):
    (first, _) = Finder([broken]).where(Words("Er nahm an."))
    assert Finder([broken]).where(Words("Er nahm an.", start=first.start + 1, end=first.end + 1)) == [first]


def test_a_place_without_words_counts_only_in_a_text_that_is_named(broken: Article):
    finder = Finder([broken])
    assert [one.exact for one in finder.where(Words("", broken.id, start=0, end=3))] == ["Die"]
    assert finder.where(Words("", start=0, end=3)) == []
    assert finder.where(Words("", broken.id, start=0, end=10_000)) == []


def test_an_id_means_one_text_and_no_other_a_path_or_title_may_be_anything(broken: Article):
    finder = Finder([broken, read_article("other.txt", b"Er nahm an.")])
    assert {one.article for one in finder.where(Words("Er nahm an.", broken.id))} == {broken.id}
    assert {one.article for one in finder.where(Words("Er nahm an.", "text.txt"))} == {broken.id}
    assert finder.where(Words("Er nahm an.", "0123456789ab")) == []
    assert len({one.article for one in finder.where(Words("Er nahm an.", "elsewhere.xml"))}) == 2


@given(st.data())
def test_any_stretch_of_an_article_is_found_where_it_stands(data: st.DataObject):
    article = read_article("text.txt", BROKEN.encode())
    start = data.draw(st.integers(0, len(article.text) - 1))
    end = data.draw(st.integers(start + 1, len(article.text)))
    exact = article.text[start:end]
    (found,) = Finder([article]).where(Words(exact, article.id, start=start, end=end))
    assert (found.start, found.end, found.exact) == (start, end, exact)
    if exact.strip():
        assert exact.strip() in {one.exact for one in Finder([article]).where(Words(exact))}
