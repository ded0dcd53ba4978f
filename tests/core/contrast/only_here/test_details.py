"""Names, numbers and quotations of one article only, within passages that others tell too."""

import pytest

from lesart.core.contrast.only_here.details import details

TOWN = (
    """Fähre gesunken

Am Montag ist vor Welmin die Fähre Alka gesunken, sagte Hafenmeister Jorin Feddersen. Die Fähre hatte 14 Kälber an Bord.
""",
    """Fähre vor Welmin gesunken

Vor Welmin ist am Montag die Fähre Alka gesunken. An Bord hatte die Fähre Kälber und Holz.
""",
)


@pytest.fixture(scope="module")
def found(stages, opened):
    told = stages(opened(*TOWN))
    return told, details(told.known)


def test_a_name_that_only_one_article_has_stands_out_of_a_shared_passage(found):
    told, listed = found
    (detail,) = [one for one in listed if "Hafenmeister" in told.said(one.passage)]
    assert [(one.kind, one.what) for one in detail.alone] == [("name", "Jorin Feddersen")]


def test_a_passage_without_counterpart_is_no_detail(found):
    told, listed = found
    assert not {one.passage for one in listed} & {one.passage for one in told.known.only_here}


def test_what_others_have_too_is_no_detail(found):
    assert all(not one.elsewhere for detail in found[1] for one in detail.alone)


def test_a_number_that_is_held_against_another_is_left_to_the_ledger(stages, opened):
    first = "Unglück in Welmin\n\nBei der Explosion am Montag in Welmin wurden 14 Arbeiter getötet. Der Hafen blieb gesperrt."
    second = "Explosion in Welmin\n\nBei der Explosion am Montag in Welmin wurden 17 Arbeiter getötet. Fähren fuhren nicht."
    known = stages(opened(first, second)).known
    assert [link for link in known.links if link.relation == "conflict"]
    assert not [one for detail in details(known) for one in detail.alone if one.kind == "number"]
