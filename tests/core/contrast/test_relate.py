"""When two counts conflict, and when they do not."""

import pytest

CONFLICTS = [
    ("Bei dem Brand im Kino Astoria wurden elf Menschen getötet.", "Bei dem Brand im Kino Astoria wurden 14 Menschen getötet."),
    (
        "Im Kino Astoria kamen 18 Besucher ums Leben, 210 wurden verletzt.",
        "Im Kino Astoria kamen 16 Besucher ums Leben, 340 wurden verletzt.",
    ),
    ("The fire at the Astoria cinema killed 11 people.", "At least 14 people were killed in the fire at the Astoria cinema."),
    (
        "Das Kontingent in Brenzau besteht aus 1.200 Soldaten und 80 Panzern.",
        "Stationiert wurden in Brenzau 1.020 Soldaten mit 95 Fahrzeugen.",
    ),
    (
        "Nach dem Protest in Brenzau wurden 230 Demonstranten verhaftet.",
        "90 Demonstranten wurden in Brenzau festgenommen.",
    ),
    (
        "In Brenzau wurden am Abend zwei Polizisten enthauptet.",
        "Am Abend enthaupteten sie in Brenzau zwei Soldaten.",
    ),
]
TRAPS = [
    ("In Brenzau wurden zwei Polizisten verletzt.", "In Brenzau wurden zwei Angehörige der Sicherheitskräfte verletzt."),
    ("Bei dem Brand im Kino Astoria wurden elf Menschen getötet.", "Bei dem Brand im Kino Astoria wurden 11 Menschen getötet."),
    ("Im Kino Astoria wurden mehr als 300 Besucher verletzt.", "Im Kino Astoria wurden 320 Besucher verletzt."),
    ("Im Kino Astoria wurden rund 300 Besucher verletzt.", "Im Kino Astoria wurden 310 Besucher verletzt."),
    ("Im Kino Astoria wurden Dutzende Besucher verletzt.", "Im Kino Astoria wurden 310 Besucher verletzt."),
    ("Bei dem Brand im Kino Astoria wurden elf Menschen getötet.", "Bei dem Brand im Kino Astoria wurden 40 Menschen verletzt."),
    ("In Brenzau plünderten sie 100 Geschäfte.", "In Brenzau stehen 300 Soldaten."),
    ("Die 31. Brigade wurde nach Brenzau verlegt.", "Die 45. Brigade wurde nach Brenzau verlegt."),
    ("Im Kino Astoria fand der Hund zwei der Toten.", "Im Kino Astoria gab es 19 Tote."),
    ("The fire at the Astoria cinema killed 11 people.", "In 2003 a fire at the Astoria cinema killed 4 people."),
]


@pytest.mark.parametrize(("one", "other"), CONFLICTS)
def test_two_totals_of_one_thing_conflict(one, other, stages, opened):
    told = stages(opened(one, other))
    assert [link.relation for link in told.known.links] == ["conflict"]


@pytest.mark.parametrize(("one", "other"), TRAPS)
def test_what_may_both_be_true_is_no_conflict(one, other, stages, opened):
    assert "conflict" not in [link.relation for link in stages(opened(one, other)).known.links]


def test_parts_of_a_list_do_not_conflict_with_totals(stages, opened):
    listed = "Nach Brenzau wurden entsandt:\n\n- Norden: 300 Soldaten\n- Süden: 200 Soldaten\n- Insgesamt: 500 Soldaten\n"
    told = stages(opened(listed, "Nach Brenzau wurden 500 Soldaten entsandt."))
    assert "conflict" not in [link.relation for link in told.known.links]


def test_a_conflict_names_its_slot_and_its_values_as_they_stand(stages, opened):
    articles = opened("Bei dem Brand in Brenzau wurden rund 40 Besucher getötet.", "Bei dem Brand in Brenzau wurden 70 Besucher getötet.")
    told = stages(articles)
    (link,) = told.known.links
    assert "Besucher" in link.slot
    assert {value.value for value in link.values} == {"rund 40 Besucher", "70 Besucher"}
    text = {article.id: article.text for article in articles}
    for value in link.values:
        assert text[value.passage.rpartition(".")[0]][value.start : value.end] == value.value
    assert sum(reason.weight for reason in link.evidence) == pytest.approx(1, abs=0.02)


def test_a_value_ends_before_the_next_number(stages, opened):
    told = stages(opened("In Brenzau: 16 getötete und 130 verletzte Bergleute.", "In Brenzau wurden 18 Bergleute getötet und 90 verletzt."))
    values = {value.value for link in told.known.links for value in link.values}
    assert {"16", "130 verletzte Bergleute", "18 Bergleute", "90"} <= values


def test_the_claim_of_a_conflict_carries_it(stages, harbour):
    told = stages(harbour)
    conflicts = [claim for claim in told.known.claims if claim.relation == "conflict"]
    assert any({"elf Hafenarbeiter", "vierzehn Hafenarbeiter"} <= {value.value for value in claim.values} for claim in conflicts)


RAIDS = (
    """Überfall auf das Kino Astoria

In Brenzau haben Maskierte am Dienstag die Kasse des Kinos Astoria geraubt. Der Anführer wurde am Abend nahe der Werft gefasst.
Bürgermeisterin Anna Kellring dankte den Angestellten. Die Vorstellung am Mittwoch fällt aus.
""",
    """Maskierte rauben Kinokasse in Brenzau

Die Angestellten des Kinos Astoria mussten am Dienstag die Kasse herausgeben. Der Anführer der Maskierten ist noch immer auf der Flucht.
Die Werft half mit Booten bei der Suche. Kinder malten Plakate.
""",
)


def caught_or_not(told):
    """The link between the two sentences on the leader."""
    (link,) = told.linked("gefasst", "auf der Flucht")
    return link


def test_a_conflict_needs_no_number(stages, opened):
    link = caught_or_not(stages(opened(*RAIDS)))
    assert link.relation == "conflict"
    assert [difference.kind for difference in link.differences] == ["outcome"]
    assert "Anführer" in link.slot
    assert {value.passage for value in link.values} == {link.a, link.b}
    assert link.score >= 0.5


def test_a_conflict_is_the_same_whichever_text_is_opened_first(stages, opened):
    articles = opened(*RAIDS)
    assert stages(articles).known.links == stages(articles[::-1]).known.links
