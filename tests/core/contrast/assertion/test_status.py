"""How firmly a passage says what it says: what is no assertion, and what only looks like a reserve."""

import csv
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.contrast.assertion.status import Status, is_no_assertion, may_conflict, statuses
from lesart.core.language.passages import passages_of
from lesart.core.reading import read_article

GOLD = Path(__file__).parents[3] / "gold" / "seeds_assertion.tsv"

# Written without a look at what comes of them.
SENTENCES = [
    ("conditional", "Wenn der Pegel weiter steigt, müssen die Bewohner der Altstadt ihre Häuser verlassen."),
    ("conditional", "Die Fähre fährt am Montag wieder, falls der Wind bis dahin nachlässt."),
    ("conditional", "Sollte die Mauer nachgeben, stünde die halbe Stadt unter Wasser."),
    ("conditional", "Ohne die Hilfe der Nachbarn wäre die Scheune niedergebrannt."),
    ("conditional", "If the wind turns, the fire will reach the village of Stokeby by noon."),
    ("conditional", "The museum will close in spring unless the council finds the money."),
    ("plain", "Auch wenn der Pegel steigt, bleibt die Brücke von Lohfelde für alle Wagen offen."),
    ("plain", "Die Stadt hat das Werk geschlossen, obwohl dort vierzig Leute arbeiteten."),
    ("plain", "Even if it rained all night, the pitch at Stokeby was dry in the morning."),
    ("asked", "Wer hat den Schlüssel zum Archiv der Stadt Lohfelde genommen?"),
    ("asked", "Ob der Motor versagte oder der Pilot einen Fehler machte, ist noch unklar."),
    ("asked", "It is still unclear whether the captain had been warned of the storm."),
    ("hedged", "Vermutlich hat ein Kurzschluss in der Küche den Brand ausgelöst."),
    ("hedged", "Berichten zufolge wurden bei dem Unfall drei Menschen verletzt."),
    ("hedged", "Der Fahrer soll vor dem Unfall getrunken haben."),
    ("hedged", "The fire was apparently started by a cigarette in the hay."),
    ("hedged", "The driver is said to have fallen asleep at the wheel."),
    ("expected", "Die neue Brücke soll im Herbst fertig werden."),
    ("expected", "Im Mai wird der Bürgermeister das Freibad wieder eröffnen."),
    ("expected", "The council plans to sell the old town hall of Stokeby next year."),
    ("expected", "The new line will open in October."),
    ("plain", "Das alte Rathaus wird seit März von einer Firma aus Lohfelde saniert."),
    ("plain", "Die Halle wurde in der Nacht geräumt und am Morgen wieder geöffnet."),
    ("demanded", "Der Kreistag forderte, dass die Straße noch vor dem Winter erneuert wird."),
    ("demanded", "The tenants demanded that the lift be repaired before winter."),
    ("plain", "Mehr als vierzig Familien mussten in der Nacht ihre Wohnungen verlassen."),
    ("denied", "Der Trainer bestritt, dass er den Verein im Sommer verlassen wolle."),
    ("denied", "Die Behauptung, die Stadt habe Geld unterschlagen, ist frei erfunden."),
    ("denied", "The ministry denied that two guards had been killed."),
    ("plain", "The team had twice been denied visas to enter the country."),
    ("plain", "The bank paid thirty million in March to settle a dispute with its clients."),
    ("plain", "Das beabsichtigte Betreten des Rasens wurde von der Polizei verhindert."),
    ("plain", "There were two teams, one national and one made up of refugees."),
    ("plain", "Die Polizei nahm zwei mutmaßliche Diebe am Bahnhof von Lohfelde fest."),
    ("plain", "Nach dem Bruch müssen nun elf Familien einen Angehörigen beerdigen."),
    ("defined", "Unter einem Polder versteht man ein eingedeichtes Stück Land."),
    ("plain", "Der Deich wurde 1962 gebaut und ist elf Kilometer lang."),
    ("plain", "The bridge was built in 1962 and is half a mile long."),
]


@pytest.mark.parametrize(("manner", "sentence"), SENTENCES)
def test_a_sentence_is_said_in_its_manner(told, manner, sentence):
    found = told(sentence).status(sentence[:20]).manner
    assert {"refuted": "denied"}.get(found, found) == manner


def test_the_samples_are_read_as_a_reader_read_them(told):
    with GOLD.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    names = sorted({row["article"] for row in rows})
    read = told(*(files("lesart.seeds").joinpath(name).read_text("utf-8") for name in names))
    wanted = {(names.index(row["article"]), row["begins"]): row["manner"] for row in rows}
    found = {
        (number, " ".join(read.text(passage).split())): {"refuted": "denied"}.get(status.manner, status.manner)
        for number, article in enumerate(read.articles)
        for passage in read.known.passages.values()
        for status in (read.known.statuses[passage.id],)
        if passage.article == article.id and status.manner != "plain"
    }
    right = {
        key
        for key, manner in wanted.items()
        if any(n == key[0] and text.startswith(key[1]) and m == manner for (n, text), m in found.items())
    }
    assert len(right) / len(found) >= 0.9
    assert len(right) / len(wanted) >= 0.85


def test_a_number_in_a_condition_is_no_assertion_though_its_sentence_is(told):
    text = "Die Halle fasst 400 Gäste, und der Veranstalter zahlt eine Strafe, wenn mehr als 450 kommen."
    status = told(text).status("Halle")
    assert not is_no_assertion(status, text.index("400"))
    assert is_no_assertion(status, text.index("450"))


def test_what_is_told_only_to_be_denied_is_no_assertion(told):
    text = "Der Minister bestritt, dass bei dem Einsatz 16 Menschen gestorben seien."
    status = told(text).status("Minister")
    assert status.firmness == "denied"
    assert not is_no_assertion(status)
    assert is_no_assertion(status, text.index("16"))


def test_a_claim_that_the_next_sentence_calls_a_lie_is_told_to_be_denied(told):
    read = told("Einige Zeitungen behaupten, wir hätten die Brücke gesprengt. Das ist eine Lüge. Wir haben nichts gesprengt.")
    assert read.status("Zeitungen").manner == "refuted"
    assert read.status("Lüge").manner == "denied"
    assert read.status("nichts gesprengt").manner == "denied"


def test_a_claim_that_nobody_denies_stays_an_assertion(told):
    read = told("Einige Zeitungen behaupten, wir hätten die Brücke gesprengt. Die Brücke war 1950 gebaut worden.")
    assert read.status("Zeitungen").manner == "plain"


def test_a_reserve_in_a_relative_clause_is_not_one_of_the_sentence(told):
    read = told("Der Damm, der vermutlich schon lange Risse hatte, brach am Montag gegen zehn Uhr an drei Stellen zugleich.")
    status = read.status("Damm")
    assert status.firmness == "asserted"
    assert [part.manner for part in status.stretches] == ["hedged"]


def test_firmness_tells_who_speaks_where_nothing_is_reserved(told):
    read = told(
        'Der Deich ist gebrochen. "Das Wasser steht im Keller", sagte Anna Kellring. Laut Kellring sind alle Nachbarn in Sicherheit.'
    )
    assert [read.status(words).firmness for words in ("Deich", "Keller", "Nachbarn")] == ["asserted", "quoted", "reported"]


def test_signs_stand_in_the_source(told):
    read = told("Vermutlich brach der Damm am Abend. Die Straße ist frei, wenn der Regen aufhört.")
    for words, sign in (("Damm", "Vermutlich"), ("Straße", "wenn der Regen aufhört")):
        span = read.status(words).sign
        assert read.articles[0].text[span.start : span.end] == sign


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("plain", "plain", True),
        ("plain", "denied", True),
        ("hedged", "plain", True),
        ("conditional", "conditional", True),
        ("expected", "expected", True),
        ("plain", "conditional", False),
        ("refuted", "plain", False),
        ("expected", "plain", True),
        ("asked", "asked", False),
    ],
)
def test_only_what_is_asserted_alike_can_conflict(one, other, may):
    left, right = Status("a.0", "asserted", one), Status("b.0", "asserted", other)
    assert may_conflict(left, right) is may
    assert may_conflict(right, left) is may


SOME = "wenn dass ob der Damm brach , . ? vermutlich nicht werde brechen „ “ sagte er würde – ; soll"
WORDS = st.lists(st.sampled_from(SOME.split(" ")), min_size=1, max_size=24)


@given(WORDS)
@settings(max_examples=60, deadline=None)
def test_whatever_is_read_stretches_lie_in_their_passage_in_order(words):
    article = read_article("a.txt", " ".join(words).encode())
    passages = passages_of(article)
    for passage in passages:
        status = statuses([article], passages)[passage.id]
        ends = [passage.start, *(edge for part in status.stretches for edge in (part.start, part.end)), passage.end]
        assert ends == sorted(ends)
        assert all(passage.start <= part.sign.start < part.sign.end <= passage.end for part in status.stretches)
