"""The words that say who speaks: found, tight, and never the content."""

import pytest

from lesart.core.mentions.speech.clauses import sentence
from lesart.core.mentions.speech.quotations import quotations
from lesart.core.mentions.speech.signs import frames_of


def framed(text, language):
    read = sentence(text, quotations([text])[0], language)
    found = [frame for frame in frames_of(read) if frame.main and not frame.silent]
    spans = [text[start:end] for frame in found for start, end in frame.spans]
    return spans, [text[frame.who.start : frame.who.end] if frame.who else "" for frame in found]


@pytest.mark.parametrize(
    ("text", "frames", "who"),
    [
        ("Die Brücke sei sicher, sagte der Bauminister Arno Lind.", ["sagte der Bauminister Arno Lind"], ["der Bauminister Arno Lind"]),
        ("Lind sagte, die Brücke sei sicher.", ["Lind sagte"], ["Lind"]),
        ("Lind führte weiter aus, dass die Brücke hält.", ["Lind führte weiter aus, dass"], ["Lind"]),
        ("Das Bauamt teilte der Presse mit, dass die Brücke hält.", ["Das Bauamt teilte der Presse mit, dass"], ["Das Bauamt"]),
        ("Der Leiter des Bauamts teilte mit, die Brücke halte.", ["Der Leiter des Bauamts teilte mit"], ["Der Leiter des Bauamts"]),
        ("Die Brücke hält laut Bauamt.", ["laut Bauamt"], ["Bauamt"]),
        ("Nach Angaben des Bauamts hält die Brücke.", ["Nach Angaben des Bauamts"], ["des Bauamts"]),
        ("Nach Linds Worten hält die Brücke.", ["Nach Linds Worten"], ["Lind"]),
        ("Dem Bauamt zufolge hält die Brücke.", ["Dem Bauamt zufolge"], ["Dem Bauamt"]),
        ("Ihm zufolge hält die Brücke.", ["Ihm zufolge"], ["Ihm zufolge"]),
        ("Die Brücke halte noch Jahre, so Lind.", ["so Lind"], ["Lind"]),
        ("Die Brücke halte, so führte Lind aus, noch Jahre.", ["führte Lind aus"], ["Lind"]),
        ("Berichten zufolge hält die Brücke.", ["Berichten zufolge"], [""]),
        ("Es gibt Gerüchte, dass die Brücke bricht.", ["Es gibt Gerüchte, dass"], [""]),
        ("Lind hatte im Mai gewarnt, die Brücke sei alt.", [], ["Lind"]),
        ("Die Brücke hat nach Polizeiangaben einen Riss.", ["nach Polizeiangaben"], ["Polizei"]),
        ("Wie das Bauamt am Montag mitteilte, hält die Brücke.", ["Wie das Bauamt am Montag mitteilte"], ["das Bauamt"]),
        ("„Die Brücke hält“, sagte Lind mit Blick auf den Fluss.", ["sagte Lind"], ["Lind"]),
        ("„Die Brücke hält“, fügte sie hinzu.", ["fügte sie hinzu"], ["sie"]),
        ("Der Riss wurde vom Bauamt bestätigt.", ["vom Bauamt bestätigt"], ["Bauamt"]),
        ("Lind schrieb auf Twitter, dass die Brücke hält.", ["Lind schrieb"], ["Lind"]),
        ("Die Schäden bezifferte das Bauamt auf zwei Millionen Euro.", ["bezifferte das Bauamt"], ["das Bauamt"]),
        ("Am Montag sagte der Bürgermeister, die Brücke halte.", ["sagte der Bürgermeister"], ["der Bürgermeister"]),
        ("Arno Mey hob die Hand und sagte, die Brücke halte.", ["sagte"], ["Arno Mey"]),
    ],
)
def test_a_german_frame_is_its_words_and_no_more(text, frames, who):
    found, speakers = framed(text, "de")
    assert speakers == who
    if frames:
        assert found == frames


@pytest.mark.parametrize(
    ("text", "frames", "who"),
    [
        ("The bridge is safe, minister Arno Lind said.", ["minister Arno Lind said"], ["minister Arno Lind"]),
        ("Lind said on Monday that the bridge is safe.", ["Lind said"], ["Lind"]),
        ("Lind said that the bridge is safe.", ["Lind said that"], ["Lind"]),
        ("“The bridge is safe,” said Arno Lind, who built it.", ["said Arno Lind"], ["Arno Lind"]),
        ("“The bridge is safe,” said a baker from Orlau.", ["said a baker from Orlau"], ["a baker from Orlau"]),
        ("The bridge is safe, according to the building office.", ["according to the building office"], ["the building office"]),
        ("Lind has repeatedly said that the bridge is safe.", ["Lind has", "said"], ["Lind"]),
        ("Lind, the head of the office, told the council the bridge was safe.", ["told"], ["Lind"]),
        ("The Building Office (BO) said the bridge was safe.", ["said"], ["The Building Office"]),
        ("Orlau’s building office said the bridge was safe.", ["Orlau’s building office said"], ["Orlau’s building office"]),
        ("Reports say the bridge is closed.", ["Reports say"], [""]),
        ("The bridge was reportedly closed.", ["reportedly"], [""]),
        ("He added that the bridge was old.", ["He added that"], ["He"]),
        ("A crack was confirmed by the building office.", ["confirmed by the building office"], ["the building office"]),
        ("The US building office said the bridge was old.", ["The US building office said"], ["The US building office"]),
        ("“It fell,” Arno Mey, editor of the Gazette, said.", ["said"], ["Arno Mey"]),
        ("Lind told staff the bridge had helped them.", ["Lind told"], ["Lind"]),
        ("As the minister said, the bridge is old.", ["As the minister said"], ["the minister"]),
    ],
)
def test_an_english_frame_is_its_words_and_no_more(text, frames, who):
    assert framed(text, "en") == (frames, who)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Unfall forderte zwei Tote.", "de"),
        ("Der Rat gab nicht an, wann die Brücke öffnet.", "de"),
        ("Den Grund nannte er nicht.", "de"),
        ("Die Stadt führt an der Brücke Arbeiten aus.", "de"),
        ("In Orlau gibt es an den Schulen neue Regeln.", "de"),
        ("So arbeitet kein Maurer, so arbeiten Leute in Eile.", "de"),
        ("Die Brücke, die laut Lind sicher war, ist gebrochen.", "de"),
        ("Sehr viele – laut Lind tausend – Menschen kamen.", "de"),
        ("Drei angeblich gestohlene Bilder hängen wieder im Museum.", "de"),
        ("Ich sage, die Brücke hält.", "de"),
        ("Lind sprach am Montag im Rat.", "de"),
        ("State forces are to leave the bridge.", "en"),
        ("The minister declined to say when the bridge would open.", "en"),
        ("The bridge, which Lind said was safe, has fallen.", "en"),
        ("The allegedly stolen paintings are back.", "en"),
        ("What the files say", "en"),
        ("The team had been denied a permit.", "en"),
        ("Officials have not said why the bridge fell.", "en"),
        ("The bridge, of a kind which, according to Lind, is safe, has fallen.", "en"),
        ("I say the bridge is safe.", "en"),
    ],
)
def test_what_reports_nobodys_words_has_no_frame(text, language):
    assert framed(text, language) == ([], [])


def test_nothing_within_a_quotation_frames_it():
    assert framed("„Lind sagte, alles sei gut“, sagte Mey.", "de") == (["sagte Mey"], ["Mey"])
