"""Each article's own words, by log-likelihood and Log Ratio."""

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.compare import compare
from lesart.core.contrast.wording.keyness import key_words, least_g2, log_likelihood

DIKE = "Der Deich bei Welmin muss erhöht werden. "
PAPERS = (
    "Streit um den Deich\n\n" + "Die Möwen brüten am Deich. Wer Möwen stört, zahlt Strafe. " * 6 + DIKE * 6,
    "Streit um den Deich\n\n" + DIKE * 12 + "Der Rat will im Mai entscheiden. ",
    "Kurz\n\nDer Deich ist alt.",
)


@pytest.fixture(scope="module")
def found(stages, opened):
    known = stages(opened(*PAPERS)).known
    return known, key_words(known)


def test_g2_is_twice_what_was_seen_times_the_log_of_its_ratio_to_what_was_expected():
    # 10 in 1.000 words and 5 in 10.000: expected were 15/11 and 150/11.
    expected = 2 * (10 * log(10 / (15 / 11)) + 5 * log(5 / (150 / 11)))
    assert log_likelihood(10, 1000, 5, 10_000) == pytest.approx(expected)


@given(st.integers(1, 500), st.integers(1, 50))
def test_equal_shares_have_no_g2(count, times):
    assert log_likelihood(count, count * 20, count * times, count * times * 20) == pytest.approx(0, abs=1e-6)


@given(st.integers(0, 300), st.integers(1, 300))
def test_g2_is_never_negative(count, elsewhere):
    assert log_likelihood(count, 1000, elsewhere, 1000) >= -1e-9


def test_one_test_at_five_percent_needs_the_known_value():
    assert least_g2(1) == pytest.approx(3.84, abs=0.01)


@given(st.integers(1, 1000))
def test_more_tests_need_more(tests):
    assert least_g2(tests + 1) > least_g2(tests)


def test_a_word_of_one_article_is_its_own_with_its_places(found):
    known, (first, *_) = found
    gulls = next(one for one in first.words if one.word == "Möwen")
    assert (gulls.count, gulls.elsewhere) == (12, 0)
    assert gulls.g2 >= first.least
    assert gulls.log_ratio > 1
    text = known.articles[0].text
    assert {text[span.start : span.end] for span in gulls.spans} == {"Möwen"}


def test_a_word_that_all_have_is_nobodys_own(found):
    assert not [one for article in found[1] for one in article.words if one.word == "Deich"]


def test_a_short_article_says_that_nothing_can_be_told(found):
    short = found[1][2]
    assert short.words == ()
    assert "too short" in short.told


def test_where_nothing_is_significant_it_says_so(stages, opened):
    known = stages(opened("A\n\n" + DIKE * 5, "B\n\n" + DIKE * 4)).known
    assert all("No word is significantly" in one.told and not one.words for one in key_words(known))


def test_names_are_no_words_of_ones_own(stages, opened):
    known = stages(opened("A\n\n" + "In Kasachstan wachsen Äpfel. " * 8, "B\n\n" + DIKE * 9)).known
    assert not [one for article in key_words(known) for one in article.words if one.word == "Kasachstan"]


def test_headings_and_sentences_about_the_text_itself_do_not_count(stages, opened):
    heads = "".join(f"## Ende der Übersetzung\n\n{DIKE}\n\nHier fasse ich die Auszüge zusammen.\n\n" for _ in range(6))
    known = stages(opened("# A\n\n" + heads, "B\n\n" + DIKE * 9)).known
    assert key_words(known)[0].words == ()


def test_an_article_alone_in_its_language_is_held_against_none(stages, opened):
    known = stages(opened("A\n\n" + DIKE * 5, "Storm\n\n" + "The storm hit the coast on Monday and the ferry was lost. " * 4)).known
    assert "language" in key_words(known)[1].told


def test_articles_without_passages_have_no_words_of_their_own(opened):
    assert [one.words for one in key_words(compare(opened("Foto: AP", "Foto: dpa")))] == [(), ()]
