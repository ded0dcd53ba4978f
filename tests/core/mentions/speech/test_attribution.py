"""Who says a passage, and how: what a reader sees in the badge beside it."""

import pytest

NARRATOR = ("narrator", "", "own")


def whos(told):
    return [one.who for one in told]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Die Brücke ist seit Montag gesperrt.", NARRATOR),
        ("Die Brücke sei sicher, sagte Arno Mey.", ("named", "Arno Mey", "indirect")),
        ("„Die Brücke ist sicher“, sagte Arno Mey.", ("named", "Arno Mey", "direct")),
        ("Arno Mey sagte, die Brücke sei „eine Perle“ und werde nie gesperrt.", ("named", "Arno Mey", "indirect")),
        ("Das Bauamt teilte mit, die Brücke sei sicher.", ("institution", "Bauamt", "indirect")),
        ("Nach Angaben des Bauamts ist die Brücke sicher.", ("institution", "Bauamt", "indirect")),
        ("Ein Anwohner sagte, die Brücke schwanke.", ("anonymous", "Ein Anwohner", "indirect")),
        ("Viele Nachbarn und Beobachter sagten, die Brücke schwanke.", ("anonymous", "Viele Nachbarn und Beobachter", "indirect")),
        ("Berichten zufolge ist die Brücke gesperrt.", ("anonymous", "", "indirect")),
        ("Die Anwohner sagten, die Brücke schwanke.", ("anonymous", "Die Anwohner", "indirect")),
        ("Es regnete (in Orlau), sagte Arno Mey am Montag.", ("named", "Arno Mey", "indirect")),
        ("Für das Bauamt sei die Brücke sicher.", ("institution", "Bauamt", "indirect")),
        ("Für das Bauamt ist die Brücke wichtig.", NARRATOR),
        ("Das Bauamt blieb ruhig: Auf Nachfrage erklärte es nichts.", NARRATOR),
        ("Der Bürgermeister sagte, die Brücke sei sicher.", ("named", "Bürgermeister", "indirect")),
        ("Laut einer Studie hält die Brücke zehn Jahre.", ("anonymous", "einer Studie", "indirect")),
        ("Ein früherer Berater von Arno Mey sagte, die Brücke schwanke.", ("anonymous", "Ein früherer Berater von Arno Mey", "indirect")),
        ("Der Leiter des Bauamts, Arno Mey, sagte, die Brücke sei sicher.", ("named", "Arno Mey", "indirect")),
        ("Arno Mey und Ida Lohr sagten, die Brücke sei sicher.", ("named", "Arno Mey, Ida Lohr", "indirect")),
        ("Polizei und Feuerwehr teilten mit, die Brücke sei sicher.", ("institution", "Polizei und Feuerwehr", "indirect")),
        ("Orlau erklärte, die Brücke sei sicher.", ("institution", "Orlau", "indirect")),
    ],
)
def test_a_german_phrase_names_the_speaker(speeches, text, who):
    assert whos(speeches(text, names={"Arno Mey": "PER", "Ida Lohr": "PER", "Orlau": "LOC"})) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The bridge has been closed since Monday.", NARRATOR),
        ("The bridge is safe, Arno Mey said.", ("named", "Arno Mey", "indirect")),
        ("“The bridge is safe,” said Arno Mey.", ("named", "Arno Mey", "direct")),
        ("The building office said the bridge was safe.", ("institution", "building office", "indirect")),
        ("The bridge is safe, according to the building office.", ("institution", "building office", "indirect")),
        ("A resident said the bridge was swaying.", ("anonymous", "A resident", "indirect")),
        ("Residents say the bridge sways.", ("anonymous", "Residents", "indirect")),
        ("The bridge has reportedly been closed.", ("anonymous", "", "indirect")),
        ("The mayor said the bridge was safe.", ("named", "mayor", "indirect")),
        ("The head of the office, Arno Mey, said the bridge was safe.", ("named", "Arno Mey", "indirect")),
    ],
)
def test_an_english_phrase_names_the_speaker(speeches, text, who):
    assert whos(speeches(text, names={"Arno Mey": "PER"}, language="en")) == [who]


def test_the_speaker_is_identified_and_goes_by_the_fullest_name_of_the_article(speeches):
    told = speeches("Der Ingenieur Arno Mey kam.", "Mey sagte, alles sei gut.", names={"Arno Mey": "PER", "Mey": ("PER", "Arno Mey")})
    assert told[1].who == ("named", "Arno Mey", "indirect")
    assert told[1].said.entity == "id-Arno Mey"
    assert told[1].said.found_by == "phrase"


def test_a_genitive_is_the_person_even_where_it_was_taken_for_something_else(speeches):
    told = speeches("Ida Lohr wohnt am Ufer.", "Nach Angaben Lohrs stieg der Fluss.", names={"Ida Lohr": "PER", "Lohrs": "LOC"})
    assert told[1].who == ("named", "Ida Lohr", "indirect")


def test_reported_speech_goes_on_in_its_mood_until_the_narrator_returns(speeches):
    told = speeches(
        "Arno Mey sagte, die Brücke halte. Der Fluss steige seit Tagen. Die Pfeiler hätten keine Risse.",
        "Das Wetter sei schuld. Die Straße ist gesperrt.",
        "Am Abend kamen die Bagger. Sie seien zu spät gekommen.",
        names={"Arno Mey": "PER"},
    )
    mey = ("named", "Arno Mey", "indirect")
    assert whos(told) == [mey, mey, mey, mey, NARRATOR, NARRATOR, ("unclear", "", "indirect")]
    assert [one.said.found_by for one in told[:4]] == ["phrase", "subjunctive", "subjunctive", "subjunctive"]


@pytest.mark.parametrize(
    "text",
    [
        "Wenn es regnete, wäre die Brücke gesperrt.",
        "Die Stadt hätte schneller handeln müssen.",
        "Mehr Geld würde dem Bauamt helfen.",
        "Der Vorwurf, die Stadt habe nichts getan, steht im Raum.",
        "Ob die Leute wiederkommen würden?",
        "Ich habe nichts gehört.",
        "Es sieht aus, als sei niemand da.",
    ],
)
def test_a_wish_a_condition_or_a_clause_is_no_reported_speech(speeches, text):
    assert whos(speeches(text)) == [NARRATOR]


def test_a_slip_into_the_indicative_is_the_narrators_own_claim(speeches):
    told = speeches("Die Brücke sei sicher, sagte Arno Mey. Sie wurde im Mai geprüft.", names={"Arno Mey": "PER"})
    assert whos(told) == [("named", "Arno Mey", "indirect"), NARRATOR]


def test_a_quotation_over_sentences_has_the_speaker_that_stands_behind_it(speeches):
    told = speeches("„Der Fluss stieg. Wir liefen. Dann brach der Damm“, sagte Ida Lohr. „Es war Nacht.“", names={"Ida Lohr": "PER"})
    assert whos(told) == [("named", "Ida Lohr", "direct")] * 4
    assert [one.said.found_by for one in told] == ["quotation", "quotation", "phrase", "carried"]


def test_a_quotation_after_a_colon_has_the_speaker_before_it_over_paragraphs(speeches):
    told = speeches("Ida Lohr erklärte vor dem Rat:", "„Der Fluss stieg. Wir liefen.", "„Dann brach der Damm.“", names={"Ida Lohr": "PER"})
    assert whos(told)[1:] == [("named", "Ida Lohr", "direct")] * 3
    assert told[1].said.found_by == "colon"


def test_a_quotation_that_nobody_claims_is_unclear(speeches):
    assert whos(speeches("Am Ufer standen zehn Leute.", "„Wir haben alles verloren, alles.“")) == [NARRATOR, ("unclear", "", "direct")]


def test_scare_quotes_are_the_narrators(speeches):
    assert whos(speeches("Die „Retter“ kamen zu spät in das Dorf.")) == [NARRATOR]


def test_a_heading_that_quotes_has_the_speaker_of_the_same_words_below(speeches):
    told = speeches("# „Dann brach der Damm“", "Es war Nacht.", "„Dann brach der Damm“, sagte Ida Lohr.", names={"Ida Lohr": "PER"})
    assert told[0].who == ("named", "Ida Lohr", "direct")


def test_a_quotation_may_begin_below_a_heading_and_speak_for_who_spoke_before_it(speeches):
    told = speeches(
        "Arno Mey sagte, die Brücke sei sicher. Sie ist hundert Jahre alt.",
        "# Zweifel am Ufer",
        "„Die Prüfung ist bestanden. Wir sind stolz“, fügte er hinzu.",
        names={"Arno Mey": "PER"},
    )
    assert whos(told)[3:] == [("named", "Arno Mey", "direct")] * 2


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        ("# Mey: Die Brücke ist sicher", ("named", "Mey", "indirect")),
        ("# Orlau: Die Brücke ist gesperrt", NARRATOR),
        ("# Mey warnt: Die Brücke bricht", ("named", "Mey", "indirect")),
    ],
)
def test_a_headline_names_a_person_before_a_colon_but_a_place_is_its_topic(speeches, heading, who):
    assert speeches(heading, "Am Montag kam der Regen.", names={"Mey": "PER", "Orlau": "LOC"})[0].who == who


def test_pronouns_mean_whom_the_paragraph_speaks_of_or_who_spoke_last(speeches):
    told = speeches(
        "Ida Lohr wohnt am Ufer. Sie habe die Flut kommen sehen, sagte sie.",
        "Arno Mey teilte mit, die Brücke halte. Ihm zufolge ist alles geprüft.",
        names={"Ida Lohr": "PER", "Arno Mey": "PER"},
    )
    assert told[1].who == ("named", "Ida Lohr", "indirect")
    assert told[3].who == ("named", "Arno Mey", "indirect")


def test_a_pronoun_that_may_mean_a_body_means_the_one_that_opens_the_sentence(speeches):
    told = speeches("Die Hafenbehörde meldete sich: Auf Nachfrage erklärte sie, die Brücke halte.", names={"Hafenbehörde": "ORG"})
    assert told[0].who == ("institution", "Hafenbehörde", "indirect")


def test_a_pronoun_without_anyone_to_mean_is_unclear(speeches):
    told = speeches("Das Bauamt teilte mit, die Brücke halte.", "Ein Mann verkaufte Karten. Er habe zehn gedruckt, sagte er.")
    assert told[2].who == ("unclear", "", "indirect")


def test_who_opens_the_floor_speaks_in_the_mood_that_follows(speeches):
    told = speeches("Danach sprach Ida Lohr. Die Flut sei in der Nacht gekommen.", names={"Ida Lohr": "PER"})
    assert whos(told) == [NARRATOR, ("named", "Ida Lohr", "indirect")]


TRANSLATED = """# Was sie sagte

Hier folgt die Rede von Ida Lohr.

## Beginn der Übersetzung:

Wir haben alles verloren. (Anm. d. Übers.: Sie meint das Dorf.) Ich danke den Helfern.

#### **Ende der Übersetzung**

Soweit die Rede.
"""


def test_translated_speech_between_markers_is_the_speakers_and_its_notes_are_the_translators(read_speeches):
    told = read_speeches(TRANSLATED, names={"Ida Lohr": "PER"})
    speech = [one for one in told if one.said.found_by == "block"]
    assert [one.text for one in speech] == ["Wir haben alles verloren.", "Ich danke den Helfern."]
    assert {one.who for one in speech} == {("named", "Ida Lohr", "direct")}
    assert {one.who for one in told if one not in speech} == {NARRATOR}


def test_a_begin_without_an_end_opens_no_speech(read_speeches):
    told = read_speeches(TRANSLATED.replace("Ende der Übersetzung", "Nachtrag"), names={"Ida Lohr": "PER"})
    assert all(one.said.found_by != "block" for one in told)


def test_a_message_is_its_signatories(read_speeches):
    told = read_speeches(
        "Die Brücke\n\nAm Montag kam der Regen.\n\n(The bridge is safe. We checked it twice.\n\n— Arno Mey (@arnomey) May 5, 2025)\n",
        names={"Arno Mey": "PER"},
        path="page.txt",
    )
    assert whos(told)[-2:] == [("named", "Arno Mey", "direct")] * 2


def test_a_transcript_names_its_speakers_before_colons(speeches):
    told = speeches(
        "Der Rat tagte in Orlau.",
        "A. Mey: Der Fluss steigt. Wir müssen handeln.",
        "Es bleibt wenig Zeit.",
        "I. Lohr: Die Brücke hält.",
        names={"Mey": "PER", "Lohr": "PER"},
    )
    assert whos(told) == [NARRATOR, *[("named", "Mey", "direct")] * 3, ("named", "Lohr", "direct")]


def test_a_single_label_before_a_colon_makes_no_transcript(speeches):
    assert whos(speeches("Mey: ein Porträt. Er wohnt am Ufer.", "Am Montag kam der Regen.", names={"Mey": "PER"})) == [NARRATOR] * 3


def test_who_is_named_before_a_colon_speaks_in_the_mood_behind_it(speeches):
    told = speeches("Ida Lohr ist nicht überrascht: Die Pfeiler seien zu alt.", names={"Ida Lohr": "PER"})
    assert whos(told) == [("named", "Ida Lohr", "indirect")]


def test_own_statements_are_those_of_whom_the_passage_names(speeches):
    told = speeches("Ida Lohr hat nach eigenen Angaben zehn Boote. Der Verein hat nach eigenen Angaben keines.", names={"Ida Lohr": "PER"})
    assert whos(told) == [("named", "Ida Lohr", "indirect"), ("unclear", "", "indirect")]


def test_an_inner_source_that_is_named_goes_before_who_passes_it_on(speeches):
    told = speeches("Arno Mey sagte, nach Angaben der Polizei seien zwei Pfeiler gebrochen.", names={"Arno Mey": "PER"})
    assert told[0].who == ("institution", "Polizei", "indirect")
    told = speeches("Nach Angaben der Polizei sagte Arno Mey, zwei Pfeiler seien gebrochen.", names={"Arno Mey": "PER"})
    assert told[0].who == ("named", "Arno Mey", "indirect")


@pytest.mark.parametrize(
    ("text", "language", "hedged"),
    [
        ("Vermutlich bricht die Brücke.", "de", True),
        ("Die Brücke ist offenbar gebrochen.", "de", True),
        ("Die Brücke soll gebrochen sein.", "de", True),
        ("Die Brücke ist gebrochen.", "de", False),
        ("The bridge has apparently collapsed.", "en", True),
        ("The bridge appears to have collapsed.", "en", True),
        ("The bridge has collapsed.", "en", False),
    ],
)
def test_a_hedge_is_noted(speeches, text, language, hedged):
    assert speeches(text, language=language)[0].said.hedged is hedged


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("Arno Mey bestritt, die Brücke gesperrt zu haben.", "de", True),
        ("Arno Mey wies den Vorwurf zurück, er habe geschwiegen.", "de", True),
        ("Den Befehl habe er nie erteilt, sagte Arno Mey.", "de", True),
        ("Das ist frei erfunden.", "de", True),
        ("Arno Mey sagte, er werde nie gehen.", "de", False),
        ("Die Brücke wurde nie gebaut.", "de", False),
        ("Arno Mey denied the claim.", "en", True),
        ("Arno Mey said he had never closed the bridge.", "en", True),
        ("Arno Mey said he would never go.", "en", False),
    ],
)
def test_a_denial_is_noted_and_a_pledge_is_none(speeches, text, language, denied):
    assert speeches(text, names={"Arno Mey": "PER"}, language=language)[0].said.denied is denied


def test_what_an_act_of_speech_does_is_no_frame_to_leave_out(speeches):
    assert speeches("Arno Mey kritisierte die Sperrung der Brücke.", names={"Arno Mey": "PER"})[0].frames == []
    assert speeches("Arno Mey sagte, die Brücke sei zu.", names={"Arno Mey": "PER"})[0].frames == ["Arno Mey sagte"]
