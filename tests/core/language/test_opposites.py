"""The table of opposites, and how its words are met in a sentence."""

import pytest

from lesart.core.language.negation import denied, intended
from lesart.core.language.opposites import Pole, exclude, opposition, poles, slot_in_words
from lesart.core.language.parties import parties
from lesart.core.language.phrases import Phrases, Term, keys_of
from lesart.core.language.tokens import tokens


def terms(text: str, language: str) -> list[Term]:
    """The words of a sentence; a comma parts clauses."""
    return [
        Term(token.text.casefold(), keys_of(token.text, language), text.count(",", 0, token.start), token.text[0].isupper())
        for token in tokens(text)
    ]


def met(text: str, language: str, opposition_: str) -> set[str]:
    """The sides of an opposition that a sentence tells."""
    return {found.label.side for found in poles(terms(text, language), language) if found.label.opposition == opposition_}


MET = [
    ("Der Täter wurde festgenommen", "de", "custody", "caught"),
    ("Die Polizei nahm den Mann am Abend fest", "de", "custody", "caught"),
    ("Er ist auf der Flucht", "de", "custody", "free"),
    ("Der Minister trat am Montag zurück", "de", "office", "resigned"),
    ("Die Preise wurden eingefroren", "de", "level", "unchanged"),
    ("He is still on the run", "en", "custody", "free"),
    ("The minister stepped down on Monday", "en", "office", "resigned"),
    ("They managed to flee", "en", "attempt", "managed"),
]


@pytest.mark.parametrize(("text", "language", "name", "side"), MET)
def test_a_side_is_met_in_all_forms_of_its_words(text, language, name, side):
    assert side in met(text, language, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Einige sprachen laut", "accord"), ("Sie trat ein und ging zurück in den Saal", "office"), ("Er fragte sich", "force")],
)
def test_words_that_only_look_alike_are_not_met(text, name):
    assert met(text, "de", name) == set()


def test_two_sides_exclude_each_other_unless_both_may_be():
    assert exclude(Pole("custody", "caught"), Pole("custody", "free"))
    assert not exclude(Pole("custody", "caught"), Pole("custody", "caught"))
    assert not exclude(Pole("attempt", "tried"), Pole("attempt", "failed"))
    assert not exclude(Pole("custody", "caught"), Pole("office", "stays"))
    assert opposition("attempt").sharp > 0


def test_an_opposition_has_a_name_in_the_language_of_the_text_or_in_english():
    assert slot_in_words("damage", "de") == "Zustand"
    assert slot_in_words("damage", "fr") == slot_in_words("damage", "en") == "condition"


def test_a_language_without_words_has_no_opposites():
    assert poles(terms("Le pont est fermé", "fr"), "fr") == []


def test_a_longer_phrase_hides_the_shorter_one_it_begins_with():
    (found,) = Phrases([("auf, auf Eis, auf Eis gelegt", "idle")], "de").find(terms("Der Plan wurde auf Eis gelegt", "de"))
    assert len(found.at) == 3


def test_a_particle_parts_from_its_verb_only_at_the_end_of_a_clause():
    phrases = Phrases([("ab|drehen", "off")], "de")
    assert phrases.find(terms("Sie drehten das Gas ab und gingen", "de"))
    assert phrases.find(terms("Das Gas wurde abgedreht", "de"))
    assert not phrases.find(terms("Sie drehten sich ab Montag im Kreis", "de"))


def denied_words(text: str, language: str = "de") -> set[str]:
    """The words of a sentence that are denied."""
    read = terms(text, language)
    return {read[at].word for one in denied(read, language) for at in one.words}


def test_a_not_denies_its_clause_and_no_other():
    assert "brach" in denied_words("Der Damm brach nicht, der Hafen stand unter Wasser")
    assert "hafen" not in denied_words("Der Damm brach nicht, der Hafen stand unter Wasser")


def test_in_english_a_not_denies_what_follows_it():
    assert "broke" not in denied_words("The dam broke but the harbour was not flooded", "en")
    assert "flooded" in denied_words("The dam broke but the harbour was not flooded", "en")


@pytest.mark.parametrize("text", ["Nicht nur der Damm brach", "Ohne Zweifel brach der Damm", "Keiner der Dämme brach nicht"])
def test_what_denies_nothing_and_two_nots_affirm(text):
    assert "brach" not in denied_words(text)


def test_a_denial_outright_reaches_the_whole_sentence():
    assert {"damm", "brach"} <= denied_words("Er bestritt am Abend, dass der Damm brach")


def test_what_is_only_meant_to_be_is_known():
    read = terms("Säcke wurden gefüllt, um die Flut abzuwehren", "de")
    assert {read[at].word for at in intended(read, "de")} == {"die", "flut", "abzuwehren"}


def test_a_capital_and_a_government_may_speak_for_one_party():
    named = {found.label for found in parties(terms("Washington und Brüssel warnen die Regierung", "de"), "de")}
    assert named == {"west", "state"}
