"""What stands in one article only, and its receipt."""

import pytest

TOWN = (
    """Hochwasser in Kalwede

Die Lauer trat am Dienstag in Kalwede über die Ufer. Bürgermeisterin Rike Onnen rief den Notstand aus.
Das Wasser stand am Abend 4,2 Meter hoch. Genaueres muss man abwarten.
Der Imker Jorin Feddersen verlor 27 Bienenstöcke. „Die Sandsäcke kamen viel zu spät“, klagte eine Nachbarin.
Gegen die Evakuierung der Molkerei hatte sich Rike Onnen im Frühjahr lange gesträubt.
Deshalb will ich die Rede im Rat hier zusammenfassen.
Ja. So war das.
""",
    """Notstand in Kalwede

In Kalwede ist am Dienstag die Lauer über die Ufer getreten. Die Bürgermeisterin Rike Onnen hat den Notstand ausgerufen.
In der Nacht wurden 340 Menschen in Turnhallen gebracht. Der Fährmann Ubbo Hinrichs half mit seinem Boot.
Die Fischer auf der Insel bekamen davon wenig mit.
""",
)


@pytest.fixture(scope="module")
def alone(stages, opened):
    """What stands only here, by what it says."""
    told = stages(opened(*TOWN))
    return {told.said(one.passage): one for one in told.known.only_here}


def the(alone, words):
    return next(one for said, one in alone.items() if words in said)


def test_a_passage_without_counterpart_tells_what_was_looked_for(stages, harbour):
    told = stages(harbour)
    found = {told.said(alone.passage): alone for alone in told.known.only_here}
    ferries = found["Ferries to the islands were cancelled."]
    assert "Ferries" in ferries.looked_for
    assert any("Schulen bleiben" in text for text in found)


def test_no_claim_that_articles_share_stands_in_one_article_only(stages, harbour):
    known = stages(harbour).known
    told = {passage for claim in known.claims if claim.relation != "related" for passage in claim.passages}
    assert not told & {alone.passage for alone in known.only_here}


def test_headings_are_left_out(stages, harbour):
    told = stages(harbour)
    assert not [alone for alone in told.known.only_here if told.said(alone.passage).startswith(("Explosion im Hafen", "Blast at"))]


def test_the_nearest_refused_candidate_stands_in_another_article(stages, harbour):
    for alone in stages(harbour).known.only_here:
        if alone.nearest:
            assert alone.nearest.passage.rpartition(".")[0] != alone.passage.rpartition(".")[0]


def test_the_receipt_tells_names_and_numbers_and_that_no_other_article_has_them(alone):
    sought = {(one.kind, one.what): one.elsewhere for one in the(alone, "Imker").sought}
    assert sought["name", "Jorin Feddersen"] == ()
    assert sought["number", "27"] == ()


def test_the_receipt_tells_which_article_has_a_part_of_it(alone):
    ours, theirs = (the(alone, words).passage.rpartition(".")[0] for words in ("Imker", "Boot"))
    assert [one.elsewhere for one in the(alone, "Evakuierung").sought if one.what == "Rike Onnen"] == [(theirs,)]
    assert ours != theirs
    for only in alone.values():
        assert all(only.passage.rpartition(".")[0] not in one.elsewhere for one in only.sought)


def test_a_name_a_number_or_a_quotation_of_its_own_is_central(alone):
    assert the(alone, "Imker").strength == "central"
    assert the(alone, "4,2 Meter").strength == "central"
    assert the(alone, "Sandsäcke").strength == "central"


def test_what_anybody_could_say_is_minor(alone):
    assert the(alone, "abwarten").strength == "minor"


def test_a_sentence_about_its_own_text_is_no_absence(alone):
    assert not [said for said in alone if "zusammenfassen" in said]


def test_a_sentence_with_nothing_to_look_for_is_no_absence(alone):
    assert not [said for said in alone if said in ("Ja.", "So war das.")]


def test_the_nearest_candidate_tells_why_it_was_refused(alone):
    for only in alone.values():
        if only.nearest:
            assert only.nearest.why[0].startswith("shares ")
            assert any("claim needs" in one or "better" in one for one in only.nearest.why)


def test_articles_in_another_order_stand_alone_with_the_same_receipts(stages, opened):
    assert set(stages(opened(*TOWN)).known.only_here) == set(stages(opened(*TOWN)[::-1]).known.only_here)
