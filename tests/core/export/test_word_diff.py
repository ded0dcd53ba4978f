"""The word diff as text that can be pasted anywhere."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.contrast.diff.pair import word_diff
from lesart.core.export.word_diff import merged, word_diff_text
from lesart.core.language.passages import passages_of
from lesart.core.mentions import find_dates, find_entities, find_quantities
from lesart.core.model import Comparison
from lesart.core.reading import read_article


def pair_of(one: str, other: str):
    articles = [read_article(f"{number}.txt", text.encode()) for number, text in enumerate((one, other))]
    entities = find_entities(sorted(articles, key=lambda article: article.id))
    places = [next(iter(passages_of(article))) for article in articles]
    comparison = Comparison(
        articles=tuple(articles),
        passages=tuple(places),
        entities=entities,
        quantities=tuple(quantity for article in articles for quantity in find_quantities(article)),
        dates=tuple(date for article in articles for date in find_dates(article)),
    )
    return (*places, comparison)


def text_of(one: str, other: str) -> str:
    a, b, comparison = pair_of(one, other)
    return word_diff_text(word_diff(a, b, comparison), a, b, comparison)


def test_what_changed_is_marked_on_both_sides_and_listed_by_class():
    text = text_of("Am Montag kamen 2.300 Helfer an den Kai.", "Am Montag kamen 2.030 Helfer an den Kai.")
    assert "Am Montag kamen [-2.300-] {+2.030+} Helfer an den Kai.\n" in text
    assert "number      2.300 -> 2.030\n" in text


def test_marks_stand_beside_the_words_as_in_print():
    text = text_of("Die Flut kam nachts, sagte Odahl, und riss 43 Boote los.", "Odahl sagte: Die Flut kam „nachts“ und riss 34 Kähne los!")
    assert (
        "{+Odahl sagte:+} Die Flut kam {+„+}nachts[-, sagte Odahl,-] {+“+} und riss [-43-] {+34+} [-Boote-] {+Kähne+} los[-.-]{+!+}\n"
        in text
    )


def test_what_one_side_lacks_is_told():
    text = text_of("Am Montag kamen 20 Helfer an den Kai.", "Am Montag kamen 20 Helfer nicht an den Kai.")
    assert "{+nicht+}" in text
    assert "not/must    (not in 1) -> nicht" in text


def test_what_each_side_adds_is_told_of_which_it_is():
    text = text_of("Die Flut kam nachts und riss 43 Boote los.", "Die Flut kam nachts.")
    assert "1 adds      number: 43 Boote" in text


def test_between_two_languages_only_facts_are_compared_and_that_is_said():
    text = text_of(
        "Am 5. Mai 2024 schickte die Stadt nach Angaben des Hafens 300 Helfer an den Kai von Hamburg.",
        "On 5 May 2024 the city sent 400 helpers to the quay of Hamburg, the port authority said.",
    )
    assert "two languages (de, en): only numbers, dates and names are compared" in text
    assert "wording" not in text
    assert "[-Am" not in text


def test_control_characters_of_an_article_do_not_leave_with_it():
    text = text_of("Die Flut kam nachts über die Mole \u202eund riss am Kai von Nordholm 43 Boote los.", "Die Flut \u202ekam nachts.")
    assert "\u202e" not in text


WORDS = st.lists(
    st.sampled_from(["die", "der", "Flut", "Mole", "kam", "stieg", "nicht", "20", "30", "nachts", ",", "und", "Odahl"]),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS)
def test_without_one_kind_of_marks_each_text_is_whole_again(one, other):
    first, second = (f"Es {' '.join(words)} war." for words in (one, other))
    a, b, comparison = pair_of(first, second)
    here, there = comparison.articles
    text = merged(word_diff(a, b, comparison).diff, here, there)
    kept = re.sub(r"\{\+.*?\+\}", "", text).replace("[-", "").replace("-]", "")
    come = re.sub(r"\[-.*?-\]", "", text).replace("{+", "").replace("+}", "")
    assert "".join(kept.split()) == "".join(here.text[a.start : a.end].split())
    assert "".join(come.split()) == "".join(there.text[b.start : b.end].split())


@pytest.mark.parametrize("same", ["Die Flut kam nachts über die Mole.", "Odahl sagte am 5. Mai, 20 Boote fehlten."])
def test_a_passage_against_itself_has_no_marks(same):
    text = text_of(same, same)
    assert "{+2+}" in text.split("\n")[1]
    assert "[-" not in "\n".join(text.split("\n")[2:])
