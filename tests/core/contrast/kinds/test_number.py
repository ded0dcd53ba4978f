"""How numbers of two passages stand to each other, what is pointed out, and which numbers have nothing to do with each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.contrast.kinds import number
from lesart.core.contrast.kinds.hints import digits_swapped
from lesart.core.contrast.kinds.rivals import rivals
from lesart.core.contrast.kinds.standing import standing_of
from lesart.core.model import SlotValue

from .pairing import two_sides

SURE = 0.9
EARLY, LATE = "2024-05-02", "2024-05-05"

STANDINGS = [
    ("In Brenzau starben elf Menschen.", "In Brenzau starben 11 Menschen.", (None, None), "agrees"),
    ("The fire in Brenzau killed 11 people.", "In Brenzau starben elf Menschen.", (None, None), "agrees"),
    ("Rund 300 Menschen wurden verletzt.", "310 Menschen wurden verletzt.", (None, None), "agrees"),
    ("Mehr als 1.300 Menschen wurden verletzt.", "1.300 Menschen wurden verletzt.", (None, None), "agrees"),
    ("Drei Tage dauerte der Abzug aus der Stadt.", "72 Stunden dauerte der Abzug aus der Stadt.", (None, None), "agrees"),
    ("The fire covers seventy square miles.", "The fire covers 18,000 hectares.", (None, None), "agrees"),
    ("Über 2.000 Soldaten wurden entsandt.", "2.300 Soldaten wurden entsandt.", (None, None), "compatible"),
    ("Tausende wurden verhaftet.", "8.000 Menschen wurden verhaftet.", (None, None), "compatible"),
    ("Bis zu 40 Menschen wurden verletzt.", "31 Menschen wurden verletzt.", (None, None), "compatible"),
    ("Elf Menschen starben bei dem Brand.", "14 Menschen starben bei dem Brand.", (EARLY, LATE), "rose"),
    ("14 people died.", "Eleven people died.", (LATE, EARLY), "rose"),
    ("Mindestens 17 Menschen starben bei dem Brand.", "23 Menschen starben bei dem Brand.", (None, None), "rose"),
    ("At least 17 people died.", "Twenty-three people died.", (EARLY, LATE), "rose"),
    ("14 Menschen starben bei dem Brand.", "Elf Menschen starben bei dem Brand.", (EARLY, LATE), "fell"),
    ("18 Polizisten wurden getötet.", "16 Polizisten wurden getötet.", (EARLY, LATE), "fell"),
    ("Elf Menschen starben bei dem Brand.", "14 Menschen starben bei dem Brand.", (None, LATE), "differs"),
    ("Elf Menschen starben bei dem Brand.", "14 Menschen starben bei dem Brand.", (LATE, LATE), "differs"),
    ("Sixty people are missing.", "40 people are missing.", (EARLY, LATE), "differs"),
    ("Etwa 60 Bewohner werden vermisst.", "Knapp vierzig Menschen werden vermisst.", (None, None), "differs"),
    ("Tens of thousands protested in Brenzau.", "About 8,000 people protested in Brenzau.", (None, None), "differs"),
    ("Das Werk verlor 300 Millionen Euro.", "Das Werk verlor eine halbe Milliarde Euro.", (None, None), "differs"),
    ("Der Bau kostet 4,7 Milliarden Dollar.", "Der Bau kostet sieben Komma vier Milliarden Dollar.", (None, None), "differs"),
    ("Der Kurs brach um 71 Prozent ein.", "Der Kurs gab um 17 Prozent nach.", (None, None), "differs"),
    ("284 Flüge fielen aus.", "Rund 450 Starts und Landungen wurden gestrichen.", (None, None), "differs"),
    ("The clinic was closed for 31 hours.", "The clinic was closed for nearly three days.", (None, None), "differs"),
]
UNRELATED = [
    # Parts of others, and what is told to be denied.
    ("41 Menschen wurden verletzt, darunter elf Polizisten.", "41 Menschen wurden verletzt, darunter zwei Kinder."),
    ("Zwei der Toten waren Polizisten.", "19 Menschen starben bei dem Brand."),
    ("Es starben acht Menschen, nicht drei.", "Es starben acht Menschen."),
    ("The guns must be handed in within 180 days, not the 90 days of the first draft.", "The guns must be handed in within 180 days."),
    # Labels and ordinals.
    ("Die 103. Brigade wurde entsandt.", "Die 45. Brigade wurde entsandt."),
    ("Der Flug 4711 wurde gestrichen.", "Der Flug 1020 wurde gestrichen."),
    # Another time, another place, another thing.
    ("Bei dem Brand starben elf Menschen.", "Beim Brand von 2003 starben vier Menschen."),
    ("Im März waren 27 Menschen verletzt worden.", "Vierzehn Menschen wurden verletzt."),
    ("In Berlin starben drei Menschen.", "In Hamburg starben 27 Menschen."),
    ("Elf Menschen starben bei dem Brand.", "40 Menschen wurden verletzt."),
    ("38 people were flown out of the clinic.", "Some 4,600 people were evacuated."),
    ("Nach Brenzau wurden 500 Soldaten entsandt.", "In Brenzau brannten 50 Polizeiautos."),
    # What comes on top of others, what a ship may carry, and the crew beside all who were aboard.
    ("Divers recovered 15 more bodies from the wreck.", "The sinking of the ferry killed at least 19 people."),
    ("The ferry had been licensed for 180 passengers.", "The ferry was carrying 212 passengers."),
    ("There were 221 people on board the ferry.", "There was a crew of 14 on board the ferry."),
    # So many a year are not so many this time.
    ("Jährlich werden hier 31.000 Menschen behandelt.", "Nach dem Brand wurden 14.000 Menschen behandelt."),
    # One is an article as well.
    ("Ein Polizist wurde getötet.", "Vier Polizisten wurden getötet."),
]


def met(one, other, days=(None, None), score=SURE):
    """The differences of two sentences."""
    return number.find(*two_sides(one, other, days), score)


@pytest.mark.parametrize(("one", "other", "days", "standing"), STANDINGS)
def test_two_numbers_stand_to_each_other_as_a_reader_would_say(one, other, days, standing):
    assert [found.standing for found in met(one, other, days)] == [standing]


@pytest.mark.parametrize(("one", "other", "days", "standing"), STANDINGS)
def test_who_comes_first_does_not_matter(one, other, days, standing):
    turned = met(other, one, days[::-1])
    assert [found.standing for found in turned] == [standing]
    assert [set(found.hints) for found in turned] == [set(found.hints) for found in met(one, other, days)]


@pytest.mark.parametrize(("one", "other"), UNRELATED)
def test_numbers_that_may_both_be_right_are_no_conflict(one, other):
    assert [found for found in met(one, other) if found.is_apart] == []


def test_sums_in_two_currencies_cannot_be_held_against_each_other():
    found = met("Der Verlust beträgt 300 Millionen Euro.", "Der Verlust beträgt anderthalb Milliarden Lei.")
    assert all(one.standing == "unclear" for one in found)


def test_a_value_carries_its_interval_its_unit_its_speaker_and_its_day():
    one, other = two_sides(
        "Bürgermeisterin Anna Kellring sagte, der Schaden betrage mehr als 40 Millionen Euro.",
        "Der Schaden betrage 20 Millionen Euro, sagte Anna Kellring.",
        (EARLY, LATE),
    )
    (found,) = number.find(one, other, SURE)
    first, second = found.values
    assert (first.low, first.high, first.bound, first.unit) == (40e6, None, "over", "EUR")
    assert (second.low, second.high, second.bound) == (20e6, 20e6, "exactly")
    assert "Kellring" in first.speaker
    assert "Kellring" in second.speaker
    assert (first.as_of, second.as_of) == (EARLY, LATE)


def test_a_count_with_a_day_of_its_own_has_that_day():
    (found,) = met("Elf Menschen starben bei dem Brand (Stand: 3. Mai 2024).", "14 Menschen starben bei dem Brand.", (LATE, LATE))
    assert [value.as_of for value in found.values] == ["2024-05-03", LATE]


def test_one_speaker_on_one_day_is_pointed_out_and_comes_first():
    one = "Anna Kellring sagte, 230 Menschen seien verletzt worden und elf gestorben."
    other = "Anna Kellring sagte, 203 Menschen seien verletzt worden und 14 gestorben."
    first, second = met(one, other, (LATE, LATE))
    assert first.hints == ("same speaker", "same day", "digits swapped")
    assert second.hints == ("same speaker", "same day")


def test_other_speakers_are_not_taken_for_one():
    (found,) = met("Anna Kellring sagte, elf Menschen seien gestorben.", "Karl Broder sagte, 14 Menschen seien gestorben.")
    assert "same speaker" not in found.hints


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [
        ("2.300 Soldaten wurden entsandt.", "2.030 Soldaten wurden entsandt.", True),
        ("47 Menschen wurden verhaftet.", "74 Menschen wurden verhaftet.", True),
        ("Der Verlust beträgt 1,4 Milliarden Euro.", "Der Verlust beträgt 4,1 Milliarden Euro.", True),
        ("Rund 6.400 Menschen wurden entlassen.", "4.600 Menschen wurden entlassen.", True),
        ("2.300 Soldaten wurden entsandt.", "2.400 Soldaten wurden entsandt.", False),
        ("200 Soldaten wurden entsandt.", "2.000 Soldaten wurden entsandt.", False),
        ("40 Menschen wurden verhaftet.", "400 Menschen wurden verhaftet.", False),
        ("22 Menschen wurden verhaftet.", "33 Menschen wurden verhaftet.", False),
    ],
)
def test_the_same_digits_in_another_order_are_pointed_out(one, other, swapped):
    (found,) = met(one, other)
    assert ("digits swapped" in found.hints) == swapped


def test_where_a_link_is_doubtful_a_shared_unit_is_not_enough():
    pair = ("Der Kurs brach um 71 Prozent ein.", "Der Kurs gab um 17 Prozent nach.")
    assert met(*pair, score=0.9)
    assert not met(*pair, score=0.1)


def test_one_class_is_enough_however_doubtful_the_link():
    assert met("Elf Menschen starben bei dem Brand.", "The blast killed 14 people.", score=0.0)


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from([(EARLY, LATE), (LATE, EARLY), (EARLY, EARLY), (None, LATE)]))
def test_how_two_counts_stand_depends_on_their_days_and_not_on_their_order(low, more, days):
    one, other = two_sides(f"{low} Menschen starben bei dem Brand.", f"{more} Menschen starben bei dem Brand.", days)
    for pair in rivals(one, other, SURE):
        standing = standing_of(pair.one, pair.other)
        assert standing == standing_of(pair.other, pair.one)
        if standing in ("rose", "fell"):
            earlier, later = (low, more) if days == (EARLY, LATE) else (more, low)
            assert (later > earlier) == (standing == "rose")


@given(st.integers(0, 10**8), st.integers(0, 10**8))
def test_swapped_digits_are_the_same_digits_from_either_side(low, more):
    one, other = (SlotValue("p", "", 0, 1, float(value), float(value), "exactly") for value in (low, more))
    assert digits_swapped(one, other) == digits_swapped(other, one)
    if digits_swapped(one, other):
        assert sorted(str(low)) == sorted(str(more))
        assert low != more


def test_two_thousand_soldiers_are_no_year():
    one, other = two_sides("Rund 2000 Soldaten stehen in Brenzau.", "In Brenzau stehen rund 800 Mann.")
    assert [found.standing for found in number.find(one, other, 0.6)] == ["differs"]


def test_who_was_sent_to_hospital_was_not_deployed():
    one, other = two_sides("Nineteen people were sent to hospital in Brenzau.", "Twelve people were treated in hospital in Brenzau.")
    assert [found.standing for found in number.find(one, other, 0.6)] == ["differs"]
