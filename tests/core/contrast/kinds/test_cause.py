"""Why it happened: two reasons that have nothing in common are a conflict, one reason in other words is none."""

import pytest

from lesart.core.contrast.kinds import cause

from .pairing import two_sides

SURE = 0.9

CONFLICTS = [
    (
        "Der Damm brach wegen des heftigen Regens.",
        "Der Damm brach, weil die Wartung vernachlässigt wurde.",
        "Regens",
        "vernachlässigt wurde",
    ),
    ("The dam broke because of heavy rain.", "The dam broke because maintenance had been neglected.", "rain", "neglected"),
    (
        "The fire in the mill was caused by an electrical fault.",
        "Das Feuer in der Mühle wurde durch Brandstiftung ausgelöst.",
        "fault",
        "Brandstiftung",
    ),
    (
        "Der Brand in der Mühle wurde durch Brandstiftung ausgelöst.",
        "Der Brand in der Mühle ist durch einen Kurzschluss entstanden.",
        "Brandstiftung",
        "Kurzschluss",
    ),
    ("The crane in Brenzau fell because of rust.", "A gust of wind toppled the crane in Brenzau.", "rust", "wind"),
    ("The blaze in the mill was started by a cigarette.", "Lightning sparked the blaze in the mill.", "cigarette", "Lightning"),
    ("Zwei Schleusen schlossen wegen eines Stromausfalls.", "Hacker hatten die Schleusen geschlossen.", "Stromausfalls", "Hacker"),
    ("Der Fahrer starb in seiner Kabine an einem Herzinfarkt.", "Der Fahrer ist in seiner Kabine erfroren.", "Herzinfarkt", "erfroren"),
    ("The driver died of a heart attack in Brenzau.", "The driver froze to death in Brenzau.", "heart attack in Brenzau", "froze to death"),
    (
        "Die Grenze bei Brenzau ist wegen einer Seuche geschlossen.",
        "Auslöser der Sperrung an der Grenze bei Brenzau: Streit um Schmuggel.",
        "Seuche",
        "Schmuggel",
    ),
    ("The army was blamed for the attack on Brenzau.", "Rebels were blamed for the attack on Brenzau.", "army", "Rebels"),
    (
        "Die Armee sei für den Anschlag auf Brenzau verantwortlich.",
        "Die Regierung macht Rebellen für den Anschlag auf Brenzau verantwortlich.",
        "Armee",
        "Rebellen",
    ),
    (
        "Der Torwart wurde von einem Feuerzeug am Kopf getroffen.",
        "Eine Glasflasche hatte den Torwart am Kopf erwischt.",
        "Feuerzeug",
        "Glasflasche",
    ),
    ("He was killed with a knife in Brenzau.", "In Brenzau he was killed with a gun.", "knife", "gun"),
]

TRAPS = {
    "one reason in other words": ("Die Brücke brach wegen heftigen Regens.", "Die Brücke brach infolge starker Niederschläge."),
    "one reason in two languages": ("The bridge collapsed because of heavy rain.", "Die Brücke stürzte infolge starker Regenfälle ein."),
    "what one reason leads to": ("Die Brücke brach wegen des Hochwassers.", "Die Brücke brach wegen starken Regens."),
    "a reason that both give": (
        "Das Werk schließt wegen hoher Energiekosten.",
        "Das Werk schließt wegen gesunkener Nachfrage und hoher Energiekosten.",
    ),
    "another thing": ("Der Damm brach wegen des heftigen Regens.", "Ein Haus in Linz brannte durch Brandstiftung aus."),
    "a reason on one side": ("Der Damm brach wegen des heftigen Regens.", "Der Damm brach in der Nacht."),
    "a reason denied": ("Der Damm brach wegen des heftigen Regens.", "Der Damm brach nicht wegen mangelnder Wartung."),
    "a reason not known": ("Die Ursache des Brandes war Brandstiftung.", "Die Ursache des Brandes ist noch unklar."),
    "unknown reasons in two languages": (
        "He missed the match because of an ankle problem.",
        "Er fehlte beim Match wegen einer Knöchelverletzung.",
    ),
    "reasons of no known kind": ("Er fehlte beim Spiel wegen einer Feier.", "Er fehlte beim Spiel wegen seiner Hochzeit."),
    "one thing by two names": ("He was hit by a car in Brenzau.", "He was hit by a van in Brenzau."),
}


@pytest.mark.parametrize(("one", "other", "mine", "theirs"), CONFLICTS)
def test_another_cause_is_told_in_either_order(one, other, mine, theirs):
    a, b = two_sides(one, other)
    (found,) = cause.find(a, b, SURE)
    assert (found.kind, found.standing) == ("cause", "differs")
    assert found.values[0].value.endswith(mine)
    assert found.values[1].value.endswith(theirs)
    (turned,) = cause.find(b, a, SURE)
    assert (turned.values, turned.strength) == (found.values[::-1], found.strength)


@pytest.mark.parametrize("trap", TRAPS)
def test_what_only_looks_like_another_cause_is_not_told(trap):
    assert not cause.find(*two_sides(*TRAPS[trap]), SURE)


def test_a_reserve_makes_it_less_sure():
    plain = two_sides("Der Damm brach wegen des Regens.", "Der Damm brach wegen mangelnder Wartung.")
    hedged = two_sides("Der Damm brach vermutlich wegen des Regens.", "Der Damm brach wegen mangelnder Wartung.")
    (sure,), (less,) = cause.find(*plain, SURE), cause.find(*hedged, SURE)
    assert less.strength < sure.strength


def test_the_slot_says_what_happened_in_the_words_of_the_text():
    a, b = two_sides("Der Damm brach wegen des heftigen Regens.", "Der Damm brach, weil die Wartung vernachlässigt wurde.")
    (found,) = cause.find(a, b, SURE)
    assert found.slot == "Damm brach"
