"""Where it happened: another place of one act is a conflict, a more exact one is none."""

import pytest

from lesart.core.contrast.kinds import place

from .pairing import two_sides

SURE = 0.9

CONFLICTS = [
    (
        "Zwei Nächte dauerten die Kämpfe um das Gebäude des Innenministeriums.",
        "Zwei Nächte tobte die Schlacht um die Polizeidirektion.",
        "Innenministeriums",
        "Polizeidirektion",
    ),
    (
        "Zwei Nächte lang tobten Kämpfe, beispielsweise um das Rathaus.",
        "The battle for the railway station lasted two nights.",
        "Rathaus",
        "railway station",
    ),
    (
        "Peter Schulz was arrested at the airport on Tuesday.",
        "Police arrested Peter Schulz at the harbour on Tuesday.",
        "airport",
        "harbour",
    ),
    (
        "Peter Schulz wurde am Dienstag am Flughafen festgenommen.",
        "Am Dienstag nahm die Polizei Peter Schulz im Hafen fest.",
        "Flughafen",
        "Hafen",
    ),
    ("Die Minister unterzeichneten das Abkommen in Wien.", "The ministers signed the agreement in Geneva.", "Wien", "Geneva"),
    ("The tanker was towed to Rotterdam on Friday.", "On Friday tugs towed the tanker to Hamburg.", "Rotterdam", "Hamburg"),
    ("Johanna Müller hält sich in Wien auf.", "Johanna Müller ist nach Istanbul geflohen.", "Wien", "Istanbul"),
    ("Das Feuer auf der Fähre brach im Maschinenraum aus.", "The fire on the ferry broke out in the kitchen.", "Maschinenraum", "kitchen"),
]

TRAPS = {
    "the same place": ("Peter Schulz wurde am Flughafen festgenommen.", "Peter Schulz was arrested at the airport."),
    "a place inside the other": ("Peter Schulz wurde in Wien festgenommen.", "Peter Schulz wurde in Österreich festgenommen."),
    "a building in a town": ("Peter Schulz wurde in Wien festgenommen.", "Peter Schulz wurde am Flughafen festgenommen."),
    "a room in a building": ("Der Brand im Hotel brach nachts aus.", "Der Brand in der Küche brach nachts aus."),
    "more words for one kind of building": ("Das Feuer im Kraftwerk brach nachts aus.", "Das Feuer in der Fabrik brach nachts aus."),
    "more than one place": (
        "Soldaten wurden in Wien und Graz verletzt, zwei am Dienstag.",
        "Soldaten wurden in Linz verletzt, zwei am Dienstag.",
    ),
    "another person": ("Peter Schulz wurde in Wien festgenommen.", "Johanna Müller wurde in Graz festgenommen."),
    "somebody else's whereabouts": ("Johanna Müller hält sich in Wien auf.", "Peter Schulz ist nach Istanbul geflohen."),
    "another act": ("Peter Schulz wurde in Wien festgenommen.", "Peter Schulz wurde in Graz geboren."),
    "both told on one side": ("Peter Schulz wurde in Wien festgenommen.", "Peter Schulz, der aus Wien stammt, wurde in Graz festgenommen."),
    "an adjective": ("Die Wiener Polizei nahm Peter Schulz fest.", "Peter Schulz wurde in Graz festgenommen."),
}


@pytest.mark.parametrize(("one", "other", "mine", "theirs"), CONFLICTS)
def test_another_place_is_told_in_either_order(one, other, mine, theirs):
    a, b = two_sides(one, other)
    (found,) = place.find(a, b, SURE)
    assert (found.kind, found.standing) == ("place", "differs")
    assert found.values[0].value.endswith(mine)
    assert found.values[1].value.endswith(theirs)
    (turned,) = place.find(b, a, SURE)
    assert (turned.values, turned.strength) == (found.values[::-1], found.strength)


@pytest.mark.parametrize("trap", TRAPS)
def test_what_only_looks_like_another_place_is_not_told(trap):
    assert not place.find(*two_sides(*TRAPS[trap]), SURE)


def test_another_number_beside_another_place_speaks_for_another_event():
    (one_count,) = place.find(*two_sides("Zehn Menschen starben in Wien beim Brand.", "Zehn Menschen starben in Graz beim Brand."), SURE)
    (two_counts,) = place.find(*two_sides("Zehn Menschen starben in Wien beim Brand.", "Zwei Menschen starben in Graz beim Brand."), SURE)
    assert two_counts.strength < one_count.strength
