"""What all finders together say of a pair."""

from tests.core.contrast.kinds.pairing import two_sides

from lesart.core.contrast.kinds import differences

LIKELY = 0.9


def test_two_of_these_and_two_of_those_differ_in_who_they_are_and_not_in_number():
    one, other = two_sides("In Brenzau wurden am Abend zwei Polizisten geköpft.", "Am Abend enthaupteten sie in Brenzau zwei Soldaten.")
    apart = [found.kind for found in differences(one, other, LIKELY) if found.is_apart]
    assert apart == ["person"]


def test_two_of_these_and_three_of_those_differ_in_number():
    one, other = two_sides("In Brenzau wurden am Abend zwei Polizisten geköpft.", "Am Abend enthaupteten sie in Brenzau drei Soldaten.")
    apart = [found.kind for found in differences(one, other, LIKELY) if found.is_apart]
    assert apart == ["number"]
