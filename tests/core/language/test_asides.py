"""Which sentences speak of their own text."""

import pytest

from lesart.core.language.asides import speaks_of_itself


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zunächst übersetze ich die Rede der Bürgermeisterin.", "de"),
        ("Kommen wir nun zu den Folgen für den Hafen.", "de"),
        ("Davon war in diesem Beitrag schon die Rede.", "de"),
        ("Lesen Sie auch: Wie der Deich gebaut wurde", "de"),
        ("Trotz allem ist das ein recht langer Beitrag geworden.", "de"),
        ("Deshalb will ich die Rede erst zusammenfassen.", "de"),
        ("Danach sprach der Fährmann über die Flut, was ich auch übersetzt habe.", "de"),
        ("Die Rede können Sie hier in ganzer Länge nachlesen.", "de"),
        ("Bitte teilt diesen Beitrag!", "de"),
        ("Diese Seite wird laufend aktualisiert.", "de"),
        ("You can read the whole speech here.", "en"),
        ("The views expressed are those of the author.", "en"),
        ("This story has been updated.", "en"),
        ("Now we turn to the harbour.", "en"),
        ("Still, this is a very long post.", "en"),
        ("In this article we look at the levee.", "en"),
        ("Read more: How the levee was built", "en"),
    ],
)
def test_a_sentence_about_its_text_is_known_as_such(text, language):
    assert speaks_of_itself(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Zunächst übersetzte ein Fährmann die Helfer ans andere Ufer.", "de"),
        ("Nun kommen die Helfer zum Hafen.", "de"),
        ("Die Richterin übersetzte ihr Urteil.", "de"),
        ("Da will ich die Bücher ins Dänische übersetzen lassen, sagte sie.", "de"),
        ("Das ist ein langer Deich.", "de"),
        ("Diese Seite des Deiches wird erneuert.", "de"),
        ("Können Sie hier warten, fragte der Fährmann.", "de"),
        ("The view from the levee is wide.", "en"),
        ("Now the boats turn to the harbour.", "en"),
        ("The editor was dismissed over an article.", "en"),
        ("In this article we look at the levee.", "fr"),
    ],
)
def test_a_sentence_about_the_matter_is_none(text, language):
    assert not speaks_of_itself(text, language)
