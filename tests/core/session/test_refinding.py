"""An anchor is found again in a changed text: at the same words, or not at all; what is unsure is proposed and no more."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.model import Article
from lesart.core.model.session import Anchor
from lesart.core.session.anchoring import AROUND, anchor
from lesart.core.session.levelled import Levelled, level
from lesart.core.session.refinding import Refound, refind

TEXT = """Dammbruch in Orlau

Am Montag brach in Orlau der Damm. Es starben 18 Menschen. „Wir haben alles verloren“, sagte die Wirtin Berta Quandt.
Am Abend standen 1.800 Häuser unter Wasser. Die Stadt bat um Hilfe.

Es starben 18 Menschen. Der Bürgermeister schwieg.
"""


def article(text: str, name: str = "new") -> Article:
    return Article(name, f"{name}.txt", text, ())


def of(words: str, text: str = TEXT, number: int = 0) -> Anchor:
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return anchor(article(text, "old"), start, start + len(words))


def found(words: str, text: str, number: int = 0) -> Refound:
    (refound,) = refind([of(words, number=number)], article(text))
    return refound


def test_an_anchor_keeps_the_words_and_what_stands_around_them():
    made = of("18 Menschen")
    assert (made.exact, TEXT[made.start : made.end]) == ("18 Menschen", "18 Menschen")
    assert made.prefix == TEXT[made.start - AROUND : made.start]
    assert made.suffix.startswith(". „Wir haben")


@pytest.mark.parametrize("words", ["Berta Quandt", "18", "Es starben 18 Menschen.", "D", TEXT])
def test_in_a_text_that_changed_elsewhere_it_is_exact(words: str):
    assert found(words, TEXT + "Nachtrag.\n" if words != TEXT else TEXT).how == "exact"


def test_behind_what_was_put_in_it_has_moved():
    refound = found("Berta Quandt", "Nachtrag: " + TEXT)
    assert (refound.how, refound.new.start, refound.new.exact) == ("moved", of("Berta Quandt").start + 10, "Berta Quandt")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\nAm Abend standen", " Am Abend\nstanden"),
        ("1.800 Häuser", "1.800\u00a0Häuser"),
        ("„Wir haben alles verloren“", '"Wir haben alles verloren"'),
        ("Berta Quandt", "Ber\u00adta Quandt"),
        ("Häuser", "Häu-\nser"),
        ("Häuser", "Ha\u0308user"),
    ],
)
def test_another_layout_of_the_same_words_is_moved_and_never_exact(old: str, new: str):
    words = "„Wir haben alles verloren“, sagte die Wirtin Berta Quandt.\nAm Abend standen 1.800 Häuser"
    refound = found(words, TEXT.replace(old, new))
    assert refound.how == "moved"
    assert refound.new.exact == words.replace(old, new)


@pytest.mark.parametrize("number", [0, 1])
def test_of_equal_words_those_are_taken_that_stand_between_the_same(number: int):
    refound = found("Es starben 18 Menschen", "Nachtrag. " + TEXT, number)
    assert (refound.how, refound.new.start) == ("moved", of("Es starben 18 Menschen", number=number).start + 10)


def test_of_places_that_read_alike_none_is_taken():
    line = "Es gab keine Toten.\n" * 9
    old = of("keine", line * 2, 4)
    (refound,) = refind([old], article("Nachtrag.\n" + line))
    assert (refound.how, refound.new) == ("lost", None)
    assert len(refound.alike) > 1
    assert {one.exact for one in refound.alike} == {"keine"}


def test_words_whose_two_sides_went_to_different_places_are_not_decided():
    old = of("Der Damm hielt.", "Zuerst regnete es sehr lange. Der Damm hielt. Danach kam die Sonne wieder.")
    new = "Zuerst regnete es sehr lange. Der Damm hielt. Niemand wusste warum. Der Damm hielt. Danach kam die Sonne wieder."
    assert refind([old], article(new))[0].how == "lost"


def test_changed_words_are_proposed_between_what_stood_around_them():
    refound = found("18 Menschen", TEXT.replace("der Damm. Es starben 18 Menschen", "der Damm. Es starben 23 Menschen und Tiere"))
    assert (refound.how, refound.new.exact) == ("fuzzy", "23 Menschen und Tiere")


def test_words_that_stand_everywhere_are_found_by_what_stands_around_them():
    text = "".join(f"Die Zahl {number} der Liste ist da. " for number in range(500))
    old = of("da", text, 321)
    assert refind([old], article("Nachtrag. " + text))[0].new.start == old.start + 10
    assert refind([old], article("Nachtrag. " + text.replace(" 322 der Liste", " 322 der langen Liste")))[0].how == "moved"
    changed = refind([old], article("Nachtrag. " + text.replace("321 der Liste ist da", "321 der Liste ist hier")))[0]
    assert (changed.how, changed.new.exact) == ("fuzzy", "hier")


def test_a_sentence_told_a_little_otherwise_is_proposed_whole():
    new = TEXT.replace(
        "Am Abend standen 1.800 Häuser unter Wasser. Die Stadt", "Noch am Abend standen fast 1.800 Häuser tief unter Wasser. Orlau"
    )
    refound = found("Am Abend standen 1.800 Häuser unter Wasser", new)
    assert refound.how == "fuzzy"
    assert refound.new.exact.endswith("am Abend standen fast 1.800 Häuser tief unter Wasser")


@pytest.mark.parametrize("longer", ["1800", "18,5", "18.000", "118", "2.18"])
def test_a_number_does_not_become_a_part_of_another(longer: str):
    refound = found("18", TEXT.replace("18 Menschen", f"{longer} Menschen"))
    assert (refound.how, refound.new and refound.new.exact) in {("fuzzy", longer), ("lost", None)}


def test_a_number_at_the_end_of_the_text_does_not_grow():
    old = of("18", "Die Zahl der Toten ist 18", 0)
    assert refind([old], article("Die Zahl der Toten ist 1800"))[0].how != "exact"
    assert refind([old], article("Die Zahl der Toten ist 18 oder mehr"))[0].how == "exact"


def test_short_words_in_another_sentence_are_not_the_same():
    refound = found("18", "In Orlau lebten 18 Familien.")
    assert (refound.how, refound.new.exact) == ("fuzzy", "18")


@pytest.mark.parametrize("text", ["", "Etwas ganz anderes.", "x" * 500])
def test_words_that_are_gone_are_lost(text: str):
    assert found("Berta Quandt", text) == Refound(of("Berta Quandt"), "lost")


@pytest.mark.parametrize("left", ["„", "„Ach. "])
def test_what_is_left_of_a_sentence_that_was_cut_is_not_that_sentence(left: str):
    sentence = "„Wir haben alles verloren“, sagte die Wirtin Berta Quandt."
    assert found(sentence, TEXT.replace(sentence, left)).how == "lost"


def test_blanks_alone_are_found_where_they_were_or_not_at_all():
    assert found("\n\n", TEXT + "x").how == "exact"
    assert found("\n\n", "x" + TEXT).how == "lost"


SENTENCES = ["Es starben 18 Menschen.", "Der Damm brach.", "Es starben 1.800 Menschen.", "„Nein“, sagte sie.", "Der Damm hielt am 18. Mai."]
BLANKS = ["\n", "\n\n", " ", "\u00a0", "  "]
texts = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(BLANKS)), min_size=1, max_size=9).map(
    lambda parts: "".join(sentence + blank for sentence, blank in parts)
)


@given(texts, texts, st.data())
def test_a_mark_never_moves_to_other_words(old: str, new: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(old) - 1))
    made = anchor(article(old, "old"), start, data.draw(st.integers(start + 1, len(old))))
    (refound,) = refind([made], article(new))
    if refound.how in ("exact", "moved"):
        assert level(refound.new.exact).strip() == level(made.exact).strip()
    if refound.how == "exact":
        assert (refound.new.start, refound.new.end, refound.new.exact) == (made.start, made.end, made.exact)
    for one in (refound.new, *refound.alike):
        assert one is None or one == anchor(article(new), one.start, one.end)


@given(st.one_of(texts, st.text(max_size=60)), st.data())
def test_in_the_same_text_every_mark_is_exact(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    made = anchor(article(text, "old"), start, data.draw(st.integers(start, len(text))))
    assert [one.how for one in refind([made], article(text))] == ["exact"]


@given(st.text(st.sampled_from("a1-\n \u00ad\u0308\u00a0„…é"), max_size=20), st.data())
def test_what_is_levelled_leads_back_to_the_same_words(source: str, data: st.DataObject):
    levelled = Levelled(source)
    if not levelled.text:
        return
    start = data.draw(st.integers(0, len(levelled.text) - 1))
    end = data.draw(st.integers(start + 1, len(levelled.text)))
    first, last = levelled.source(start, end)
    assert 0 <= first < last <= len(source)
    assert levelled.levelled(first) <= start
    assert levelled.levelled(last) >= end or last == len(source)


def test_a_thousand_marks_in_a_long_text_are_found_in_one_go():
    chance = random.Random(3)
    vocabulary = ["".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(9000)]
    words = chance.choices(vocabulary, k=160_000)
    old = " ".join(words)
    starts = [chance.randrange(len(old) - 200) for _ in range(1000)]
    marks = [anchor(article(old, "old"), start, start + chance.randint(20, 150)) for start in starts]
    for at in range(0, len(words), 97):
        words[at] = chance.choice(vocabulary)
    refounds = refind(marks, article("Nachtrag\n\n" + " ".join(words).replace(" ", "\n", 5000)))
    counts = {how: sum(one.how == how for one in refounds) for how in ("exact", "moved", "fuzzy", "lost")}
    assert counts["exact"] < 10  # where what was changed before it is as long as it was
    assert counts["lost"] <= 5
    assert counts["moved"] > 700
