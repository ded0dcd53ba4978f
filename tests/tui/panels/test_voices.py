import pytest

from lesart.core.model import Attribution, Entity
from lesart.tui.panels.voices import short_voice, voice

ENTITIES = {"p": Entity("p", "PER", "Lewan Karseladse", (), ())}


@pytest.mark.parametrize(
    ("said", "told", "in_short"),
    [
        (Attribution("narrator", mode="own"), "the article itself", ""),
        (Attribution("narrator", mode="own", hedged=True), "the article itself, hedged", "hedged"),
        (Attribution("named", "Odahl", "direct", found_by="quotation"), "Odahl, quoted, by quotation marks", "Odahl"),
        (
            Attribution("named", "Odahl", "indirect", denied=True, found_by="phrase"),
            "Odahl, reported, denied, by a phrase",
            "Odahl, denied",
        ),
        (Attribution("named", "der Leiter", "indirect", "p"), "der Leiter = Lewan Karseladse, reported", "der Leiter"),
        (Attribution("named", "Lewan Karseladse", "indirect", "p"), "Lewan Karseladse, reported", "Lewan Karseladse"),
        (Attribution("named", "Karseladse", "indirect", "p"), "Lewan Karseladse, reported", "Karseladse"),
        (Attribution("institution", "das Amt", "indirect", found_by="carried"), "das Amt, reported, carried on", "das Amt"),
        (Attribution("anonymous", mode="indirect", hedged=True), "someone unnamed, reported, hedged", "unnamed, hedged"),
        (Attribution("unclear"), "unclear who", ""),
        (Attribution("named", "der\x1b[2J Leiter", "direct"), "der␛[2J Leiter, quoted", "der␛[2J Leiter"),
    ],
)
def test_who_says_it_and_how_is_told_in_full_and_in_short(said, told, in_short):
    assert voice(said, ENTITIES, 80) == told
    assert short_voice(said) == in_short


def test_where_nothing_is_known_of_the_speaker_nothing_is_told():
    assert short_voice(None) == ""


@pytest.mark.parametrize(
    ("room", "told"),
    [
        (60, "der Leiter = Lewan Karseladse, reported, denied, by a phrase"),
        (59, "der Leiter = Lewan Karseladse, reported, denied"),
        (40, "der Leiter, reported, denied"),
        (27, "Leiter, reported, denied"),
        (22, "Lei…, reported, denied"),
    ],
)
def test_where_there_is_little_room_whose_words_they_are_is_told_all_the_same(room, told):
    said = Attribution("named", "der Leiter", "indirect", "p", found_by="phrase", denied=True)
    assert voice(said, ENTITIES, room) == told


def test_of_a_long_name_the_last_words_are_told():
    assert short_voice(Attribution("named", "Schanybek Kemelewitsch Schumagulow", "direct")) == "Schumagulow"
    assert short_voice(Attribution("institution", "Donaudampfschifffahrtsamt", "direct")) == "Donaudampfschifffah…"


@pytest.mark.parametrize(
    ("name", "in_short"),
    [("Regierung des Freistaats Orlau", "Regierung des Freis…"), ("der Leiter der Einsatzkräfte", "der Leiter der Eins…")],
)
def test_a_party_is_never_shortened_to_the_name_of_another(name, in_short):
    assert short_voice(Attribution("institution", name, "indirect")) == in_short
    assert "Orlau" not in voice(Attribution("named", name, "indirect"), {}, 22)


def test_the_article_is_not_shortened_to_itself():
    assert voice(Attribution("narrator", hedged=True), ENTITIES, 20) == "the article…, hedged"
