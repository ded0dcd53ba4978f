"""How articles are related, as hints."""

from dataclasses import replace

import pytest

from lesart.core.compare import compare
from lesart.core.contrast.kinship import kinships
from lesart.core.model import Metadata

AGENCY = """Fähre vor Welmin gesunken

Vor dem Hafen von Welmin ist am Montag die Fähre Alka gesunken. Alle 42 Fahrgäste wurden von Fischern gerettet.
Kapitän Jorin Feddersen sagte: „Das Ruder gehorchte nach der Wende nicht mehr.“ Die Reederei kündigte eine Untersuchung an.
Der Hafen blieb bis zum Abend für große Schiffe gesperrt. Am Kai hatten sich viele Angehörige versammelt.
"""
LOCAL = """Unglück im Hafen

Vor dem Hafen von Welmin ist am Montag die Fähre Alka gesunken. Alle 42 Fahrgäste wurden von Fischern gerettet.
Kapitän Jorin Feddersen klagte: „Das Ruder gehorchte nach der Wende nicht mehr.“ Die Reederei kündigte eine Untersuchung an.
Der Hafen blieb bis zum Abend für große Schiffe gesperrt.
"""
OTHER = """Neue Brücke über die Lauer

Der Rat von Kalwede hat den Bau einer Brücke beschlossen. Sie soll neun Millionen Euro kosten.
"""


@pytest.fixture(scope="module")
def known(opened):
    local, agency, other = opened(LOCAL, AGENCY, OTHER)
    return compare([dated(local, "2022-03-09"), dated(agency, "2022-03-08"), other])


def dated(article, day):
    return replace(article, metadata=replace(article.metadata, date=day))


@pytest.fixture(scope="module")
def near(known):
    return kinships(known)[0]


def test_the_nearest_two_come_first_the_earlier_by_its_date(known, near):
    assert (near.later, near.earlier) == (known.articles[0].id, known.articles[1].id)
    assert near.dated
    assert near.nearest


def test_words_in_common_runs_are_counted_of_the_later_article(near):
    assert 0.75 < near.verbatim <= 1


def test_what_is_told_in_one_order_is_said_to_be(near):
    assert near.order is not None
    assert near.order > 0.9
    assert "in the same order" in near.told


def test_a_quotation_in_both_is_shown_with_its_passages(known, near):
    ((earlier, later, words),) = near.quotations
    assert words.startswith("Das Ruder gehorchte")
    assert earlier.startswith(near.earlier)
    assert later.startswith(near.later)


def test_the_hint_names_articles_by_number_and_blames_none(near):
    assert near.told.startswith("1 (2022-03-09) is later than 2 (2022-03-08):")
    assert "cop" not in near.told


def test_articles_with_nothing_in_common_have_no_kinship(known):
    assert known.articles[2].id not in {article for kin in kinships(known) for article in (kin.earlier, kin.later)}


def test_without_dates_none_is_called_later(known):
    undated = tuple(replace(one, metadata=Metadata(title=one.metadata.title, language="de")) for one in known.articles)
    (kin,) = kinships(replace(known, articles=undated))
    assert not kin.dated
    assert not kin.nearest
    assert "later" not in kin.told


def test_the_order_of_articles_changes_only_their_numbers(known):
    turned = kinships(replace(known, articles=known.articles[::-1]))
    assert [replace(kin, told="") for kin in turned] == [replace(kin, told="") for kin in kinships(known)]


def test_articles_without_passages_are_not_related(opened):
    assert kinships(compare(opened("Foto: AP", "Foto: dpa"))) == ()
