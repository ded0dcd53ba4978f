"""The wording table: what each article calls the same people, things and events."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.compare import compare
from lesart.core.contrast.wording import wording
from lesart.core.contrast.wording.rows import Occurrence, telling
from lesart.core.model import Span

PAPERS = (
    """Putschversuch in Tarnow-Land

Der Putschversuch in Lorenien begann am Sonntag in Welmin. Am Montag drangen Terroristen in das Rathaus von Ostkirch ein.
Staatschef Emil Darvas sprach von feigen Terroristen. Die Terroristen verletzten 14 Wachleute.
Friedliche Proteste habe es nicht gegeben, sagte der lorenische Staatschef.
""",
    """Proteste in Lorenien

Die Proteste in Lorenien begannen am Sonntag in Welmin. Am Montag drangen Regierungsgegner in das Rathaus von Ostkirch ein.
„Das waren Terroristen“, sagte Machthaber Emil Darvas. Die Regierungsgegner verletzten 14 Wachleute.
Wütende Proteste gab es auch in der Hafenstadt Welmin.
""",
)


@pytest.fixture(scope="module")
def known(opened):
    return compare(opened(*PAPERS))


@pytest.fixture(scope="module")
def rows(known):
    return wording(known)


def row(rows, kind, *words):
    return next(one for one in rows if one.kind == kind and set(words) <= set(one.words))


def counts(found, article):
    return {use.word: use.count for use in found.of(article.id)}


def test_labels_of_the_same_people_stand_in_one_row_with_counts(known, rows):
    people = row(rows, "people", "Terroristen", "Regierungsgegner")
    first, second = known.articles
    assert counts(people, first) == {"Terroristen": 3}
    assert counts(people, second) == {"Regierungsgegner": 2, "Terroristen": 1}


def test_a_use_tells_how_often_the_article_says_it_in_its_own_voice(known, rows):
    people = row(rows, "people", "Terroristen", "Regierungsgegner")
    second = {use.word: use for use in people.of(known.articles[1].id)}
    assert second["Regierungsgegner"].own == 2
    assert second["Terroristen"].own == 0


def test_a_word_in_quotation_marks_by_itself_is_kept_at_a_distance(opened):
    one = "Sturm auf das Rathaus\n\nDrei „Demonstranten“ zündeten am Montag in Welmin das Rathaus an. Der Hafen blieb gesperrt."
    other = "Rathaus in Welmin brennt\n\nDrei Randalierer zündeten am Montag in Welmin das Rathaus an. Fähren fuhren nicht."
    people = row(wording(compare(opened(one, other))), "people", "Demonstranten", "Randalierer")
    assert {use.word: use.distanced for use in people.uses} == {"Demonstranten": 1, "Randalierer": 0}


def test_linked_passages_show_that_they_are_the_same(known, rows):
    people = row(rows, "people", "Terroristen", "Regierungsgegner")
    texts = {article.id: article.text for article in known.articles}
    said = {passage.id: texts[passage.article][passage.start : passage.end] for passage in known.passages}
    assert any("Terroristen" in said[a] + said[b] and "Regierungsgegner" in said[a] + said[b] for a, b in people.shown_by)


def test_spans_are_those_of_the_source(known, rows):
    texts = {article.id: article.text for article in known.articles}
    for one in rows:
        for use in one.uses:
            assert use.word in {texts[use.article][span.start : span.end] for span in use.spans}
            assert len(use.passages) == use.count >= use.own


def test_events_go_by_their_labels(rows):
    found = row(rows, "event", "Putschversuch", "Proteste")
    assert found.about == "the upheaval"
    assert found.shown_by


def test_those_who_are_counted_go_by_the_nouns_of_either_side(opened):
    one = "Razzia in Welmin\n\nBei der Razzia am Montag in Welmin wurden 62 Verdächtige festgenommen. Der Hafen blieb gesperrt."
    other = "Polizei greift durch\n\nBei der Razzia am Montag in Welmin wurden 71 Randalierer festgenommen. Fähren fuhren nicht."
    counted = row(wording(compare(opened(one, other))), "claim", "Verdächtige", "Randalierer")
    assert counted.shown_by


def test_policemen_are_no_other_word_for_soldiers(opened):
    one = "Angriff in Welmin\n\nBei dem Angriff am Montag in Welmin wurden zwei Polizisten getötet. Der Hafen blieb gesperrt."
    other = "Zwei Tote in Welmin\n\nBei dem Angriff am Montag in Welmin wurden zwei Soldaten getötet. Fähren fuhren nicht."
    assert not [row for row in wording(compare(opened(one, other))) if {"Polizisten", "Soldaten"} <= set(row.words)]


def test_a_person_goes_by_names_and_offices(known, rows):
    darvas = row(rows, "name", "Staatschef", "Machthaber")
    assert darvas.about == "Emil Darvas"
    assert darvas.entity in {entity.id for entity in known.entities}


def test_a_person_whose_office_one_article_leaves_out_has_no_other_name(opened):
    one = "Sturm in Welmin\n\nPräsident Emil Darvas besuchte am Montag den Hafen von Welmin. Der Deich hielt."
    other = "Darvas in Welmin\n\nEmil Darvas war am Montag im Hafen von Welmin zu Besuch. Es regnete."
    assert not [row for row in wording(compare(opened(one, other))) if row.kind == "name"]


def test_what_stands_before_one_noun_is_a_row(rows):
    assert row(rows, "epithet", "Friedliche", "Wütende").about == "Proteste"


def test_the_order_of_articles_changes_no_words(known, rows):
    turned = wording(replace(known, articles=known.articles[::-1]))
    assert {(one.kind, one.about, frozenset(one.uses)) for one in turned} == {(one.kind, one.about, frozenset(one.uses)) for one in rows}


def test_a_translation_is_no_wording_of_its_own(opened):
    told = "Haus am Hafen\n\nIn Welmin hat am Montag ein altes Haus gebrannt. Die Brücke zum Hafen blieb in der Nacht gesperrt. "
    translated = "House at the port\n\nAn old house burned in Welmin on Monday. The bridge to the port was closed at night. "
    assert wording(compare(opened(told, translated))) == ()


def test_another_label_in_another_language_is_shown(opened):
    one = "Sturm in Welmin\n\nTerroristen haben am Montag in Welmin 14 Polizisten verletzt. Emil Darvas sprach von einem Putsch."
    other = "Unrest in Welmin\n\nProtesters injured 14 police officers in Welmin on Monday. Emil Darvas spoke of a coup."
    assert row(wording(compare(opened(one, other))), "people", "Terroristen", "Protesters").shown_by


def test_articles_without_passages_have_no_words(opened):
    known = compare(opened("Foto: AP", "Foto: dpa"))
    assert wording(known) == ()


def test_a_comparison_without_claims_has_no_row_that_needs_them(known):
    assert not [one for one in wording(replace(known, claims=())) if one.kind in ("people", "event", "claim")]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), min_size=1, max_size=40))
def test_a_row_tells_nothing_less_than_nothing(found):
    words = [Occurrence(article, "de", "", Span(0, 1), word, word, True) for article, word in found]
    assert telling(words) >= -1e-9


@given(st.lists(st.sampled_from("xyz"), min_size=1, max_size=9))
def test_where_all_have_the_same_words_a_row_tells_nothing(words):
    found = [Occurrence(article, "de", "", Span(0, 1), word, word, True) for article in "ab" for word in words]
    assert abs(telling(found)) < 1e-9
