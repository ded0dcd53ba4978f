"""Who did it, and to whom: another doer or victim of one act is a conflict, another word for the same people is none."""

import pytest

from lesart.core.contrast.kinds import person

from .pairing import two_sides

SURE, UNSURE = 0.9, 0.0

CONFLICTS = [
    # Another victim.
    (
        "Zwei Polizisten wurden in Brenzau geköpft.",
        "Die Banden drangen in Brenzau ein und enthaupteten zwei Soldaten.",
        "Polizisten",
        "Soldaten",
    ),
    ("Two policemen were beheaded in the village.", "Insurgents beheaded two soldiers in the village.", "policemen", "soldiers"),
    ("Zwei Polizisten wurden in Brenzau geköpft.", "In Brenzau two soldiers were beheaded.", "Polizisten", "soldiers"),
    ("16 getötete Polizisten zählte das Amt in Brenzau.", "In Brenzau wurden 16 Zivilisten getötet.", "Polizisten", "Zivilisten"),
    (
        "Anna Lindner wurde am Dienstag in Brenzau verhaftet.",
        "In Brenzau verhaftete die Polizei am Dienstag Paul Sander.",
        "Anna Lindner",
        "Paul Sander",
    ),
    # Another doer; active and passive, one word and two.
    ("Auf dem Platz eröffnete die Polizei das Feuer.", "Auf dem Platz schossen zuerst Heckenschützen.", "die Polizei", "Heckenschützen"),
    ("Police opened fire on the crowd in the square.", "Snipers fired first on the crowd in the square.", "Police", "Snipers"),
    (
        "Rebellen sprengten in der Nacht die Brücke über die Wirra.",
        "Die Brücke über die Wirra wurde von Soldaten gesprengt.",
        "Rebellen",
        "Soldaten",
    ),
    ("Rebels blew up the bridge over the Wirra.", "The bridge over the Wirra was blown up by soldiers.", "Rebels", "soldiers"),
    ("Rebellen sprengten die Brücke über die Wirra.", "The bridge over the Wirra was blown up by soldiers.", "Rebellen", "soldiers"),
    ("Johanna Müller gewann die Wahl in Brenzau.", "Peter Schulz hat die Wahl in Brenzau gewonnen.", "Johanna Müller", "Peter Schulz"),
    ("Die Polizei nahm den Kapitän am Hafen fest.", "Soldaten nahmen den Kapitän am Hafen fest.", "Die Polizei", "Soldaten"),
    # Doer and victim exchanged.
    ("Russland griff am Samstag Georgien an.", "Georgien griff am Samstag Russland an.", "Russland", "Georgien"),
    ("Brazil defeated Argentina in the final.", "Argentina beat Brazil in the final.", "Brazil", "Argentina"),
    ("Brasilien besiegte Argentinien im Finale.", "Argentina beat Brazil in the final.", "Brasilien", "Argentina"),
]

TRAPS = {
    "the same in the passive": ("Rebellen sprengten die Brücke über die Wirra.", "Die Brücke über die Wirra wurde von Rebellen gesprengt."),
    "the same in the other language": (
        "Rebellen sprengten die Brücke über die Wirra.",
        "The bridge over the Wirra was blown up by insurgents.",
    ),
    "the object before the verb": ("Den Polizisten verletzte ein Soldat in Brenzau.", "Ein Soldat verletzte den Polizisten in Brenzau."),
    "the same defeat": ("Brasilien besiegte Argentinien im Finale.", "Argentina was defeated by Brazil in the final."),
    "one holds the other": ("Zwei Polizisten wurden in Brenzau getötet.", "Zwei Sicherheitskräfte wurden in Brenzau getötet."),
    "members of a body": ("Zwei Angehörige der Sicherheitskräfte wurden in Brenzau getötet.", "Zwei Soldaten wurden in Brenzau getötet."),
    "another label": ("Terroristen zerstörten die Brücke in Brenzau.", "Demonstranten zerstörten die Brücke in Brenzau."),
    "another label in English": ("Militants seized and destroyed the bridge.", "Protesters destroyed the bridge."),
    "more than one": ("Polizisten und Soldaten wurden in Brenzau getötet.", "Zivilisten wurden in Brenzau getötet."),
    "told of both elsewhere": (
        "In Brenzau wurden Polizisten verletzt.",
        "In Brenzau wurden Soldaten verletzt, auch die Polizisten des Ortes trafen Steine.",
    ),
    "another act": ("In Brenzau wurden Polizisten verletzt.", "In Brenzau wurden Soldaten ausgezeichnet."),
    "an act of many": ("Die Türkei half Brenzau mit Geld.", "Polen half Brenzau mit Geld."),
    "a title for a name": ("Die Ministerin gewann die Wahl in Brenzau.", "Johanna Müller gewann die Wahl in Brenzau."),
    "a shorter name": ("Johanna Müller gewann die Wahl in Brenzau.", "Müller gewann die Wahl in Brenzau."),
    "a denial": ("Soldaten sprengten die Brücke in Brenzau.", "Die Polizei sprengte die Brücke in Brenzau nicht."),
    "a question": ("Soldaten sprengten die Brücke in Brenzau.", "Sprengte die Polizei die Brücke in Brenzau?"),
    "a condition": ("Soldaten sprengten die Brücke in Brenzau.", "Wenn die Polizei die Brücke in Brenzau sprengt, ist das Tal geteilt."),
    "another meaning of a verb": ("Die Polizei traf eine Entscheidung in Brenzau.", "Rebellen trafen das Rathaus in Brenzau."),
    "a part of a compound": ("Die Polizei schlug in Brenzau ein Treffen vor.", "Soldaten schlugen in Brenzau die Rebellen."),
    "who only speaks": ("Die Polizei teilte mit, die Brücke sei gesprengt worden.", "Soldaten sagten, die Brücke sei gesprengt worden."),
    "nothing else in common": ("Polizisten wurden verletzt.", "Soldaten wurden verletzt."),
}


@pytest.mark.parametrize(("one", "other", "mine", "theirs"), CONFLICTS)
def test_another_doer_or_victim_is_told_in_either_order(one, other, mine, theirs):
    a, b = two_sides(one, other)
    (found,) = person.find(a, b, SURE)
    assert (found.kind, found.standing) == ("person", "differs")
    assert found.values[0].value.endswith(mine)
    assert found.values[1].value.endswith(theirs)
    (turned,) = person.find(b, a, SURE)
    assert (turned.values, turned.strength) == (found.values[::-1], found.strength)
    assert found.slot


@pytest.mark.parametrize("trap", TRAPS)
def test_what_only_looks_like_another_person_is_not_told(trap):
    assert not person.find(*two_sides(*TRAPS[trap]), SURE)


def test_values_stand_in_the_text_with_their_number():
    a, b = two_sides("Zwei Polizisten wurden in Brenzau geköpft.", "In Brenzau two soldiers were beheaded.")
    (found,) = person.find(a, b, SURE)
    for side, value in zip((a, b), found.values, strict=True):
        assert side.article.text[value.start : value.end] == value.value
    assert [value.value for value in found.values] == ["Zwei Polizisten", "two soldiers"]


def test_one_number_of_people_makes_it_surer_and_two_make_it_two_events():
    pair = "wurden in Brenzau verletzt."
    (counted,) = person.find(*two_sides(f"Zwei Polizisten {pair}", f"Zwei Soldaten {pair}"), SURE)
    (uncounted,) = person.find(*two_sides(f"Polizisten {pair}", f"Soldaten {pair}"), SURE)
    assert counted.strength > uncounted.strength
    assert not person.find(*two_sides(f"Zwei Polizisten {pair}", f"Neun Soldaten {pair}"), SURE)


def test_passages_that_are_no_pair_need_more_in_common():
    texts = "In Brenzau wurden Polizisten verletzt.", "In Brenzau wurden Soldaten verletzt."
    assert person.find(*two_sides(*texts), SURE)
    assert not person.find(*two_sides(*texts), UNSURE)
