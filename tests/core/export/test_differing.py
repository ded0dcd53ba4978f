"""What two passages differ in, in words."""

from lesart.core.export.differing import difference_told
from lesart.core.model import Difference, SlotValue

VALUES = (SlotValue("a.0", "1.630\nHelfer", 0, 12), SlotValue("b.0", "1.360 Helfer", 0, 12))


def test_a_difference_names_its_slot_its_values_and_where_they_stand_and_how_they_stand_to_each_other():
    told = difference_told(Difference("number", "Helfer", VALUES, "differs", ("same speaker", "same day")), lambda value: value.passage[0])
    assert told == "Helfer: 1.630 Helfer (a) · 1.360 Helfer (b), differs, same speaker, same day"


def test_a_later_state_is_no_plain_difference():
    assert difference_told(Difference("number", "Tote", VALUES, "rose"), lambda _: "1").endswith(", later and higher")
