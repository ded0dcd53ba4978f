import os
from pathlib import Path

import pysbd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.language.sentences import sentence_spans

EVALUATION = os.environ.get("LESART_EVALUATION")
needs_data = pytest.mark.skipif(EVALUATION is None, reason="LESART_EVALUATION is unset: no treebanks to measure on")

GERMAN = [
    ["Am 3. Mai tagte der Rat.", "Der 2. Weltkrieg endete 1945.", "Das war am 8. Mai.", "Danach kam Ruhe."],
    ["Dr. Vogt kam mit Prof. Lang.", "Er kaufte z. B. Brot, Käse usw. und ging."],
    ["„Der Damm hält“, sagte sie.", "„Wirklich?“", "Dann schwieg er."],
    ["(Anm. d. Übers.: Gemeint ist die Stadt.)", "Danach ging es weiter."],
    ["Das geschah im 19. Jahrhundert.", "Am 3. Tag kam Hilfe."],
    ["Es begann 2008.", "Damals war es kalt."],
    ["Das kostet ca. 1,8 Mio. Euro.", "Mehr nicht."],
    ["Es ist ein Brief, aber... an wen?", "An Bern oder an Wien?"],
    ["König Ludwig II. dankte ab.", "Das war 1886."],
    ["Nach Angaben von K. L. Brandt gab es 4 Verletzte.", "Die Zahl stieg."],
    ["“Der Einsatz ist beendet … die Brücke steht”, sagte er.", "Die Helfer gehen."],
    ["Das Gesetz (§ 12 Abs. 3 Nr. 4) gilt.", "Punkt."],
    ["Um 50 v. Chr. lebte dort niemand.", "Heute schon."],
    ["Sie rief: „Kommt!“", "Niemand kam."],
    ["Die Lage ist ernst.", "– Zitat Ende –"],
    ["Er wohnt bei Nr. 5.", "Sie nicht.", "Nein."],
    ["Es kamen Ärzte, Helfer u. a. aus Graz.", "Das half."],
]
ENGLISH = [
    ["Dr. Hale met Mr. Lowe at 5 p.m. on Jan. 7, 2022.", "It rained."],
    ["The U.S. Senate voted.", "Nobody left."],
    ["“It is over,” she said.", "“Is it?”", "Nobody answered."],
    ["J. R. Moss wrote it.", "See No. 5 for more."],
    ["It cost $1.5 million.", "That was too much!", "Was it?"],
]


def parts(text, language):
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize("sentences", GERMAN, ids=lambda s: s[0][:30])
def test_german(sentences):
    assert parts(" ".join(sentences), "de") == sentences


@pytest.mark.parametrize("sentences", ENGLISH, ids=lambda s: s[0][:30])
def test_english(sentences):
    assert parts(" ".join(sentences), "en") == sentences


def test_an_abbreviation_that_may_end_a_sentence_does_so_before_a_function_word():
    assert parts("He lives in the U.S. The house is small.", "en") == ["He lives in the U.S.", "The house is small."]


def test_marks_that_close_with_the_sentence_stay_with_it():
    assert parts("*So war es.* *Dann kam er.*", "de") == ["*So war es.*", "*Dann kam er.*"]


def test_a_line_break_always_ends_a_sentence():
    assert parts("Erste Zeile\nzweite Zeile", "de") == ["Erste Zeile", "zweite Zeile"]


def test_an_unknown_language_is_still_cut():
    assert parts("Uno dos. Tres cuatro.", "es") == ["Uno dos.", "Tres cuatro."]


@pytest.mark.parametrize("text", ["Der Zug hielt. Niemand stieg aus. Es war still.", "Wer war das? Ich nicht! Wirklich nicht."])
def test_agrees_with_pysbd_where_nothing_is_in_doubt(text):
    theirs = [part.strip() for part in pysbd.Segmenter(language="de", clean=False).segment(text)]
    assert parts(text, "de") == theirs


@given(st.text(alphabet='aB. \n?!"“”(1…*', max_size=60))
@settings(max_examples=200, deadline=None)
def test_sentences_are_in_order_trimmed_and_leave_only_white_space_out(text):
    spans = sentence_spans(text, "de")
    flat = [offset for span in spans for offset in span]
    assert flat == sorted(flat)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in spans)
    covered = "".join(text[a:b] for a, b in spans)
    assert "".join(covered.split()) == "".join(text.split())


def boundary_f(path, language):
    """F of sentence begins, over paragraphs of five sentences joined by a blank."""
    with path.open(encoding="utf-8") as lines:
        sentences = [line[9:].rstrip("\n") for line in lines if line.startswith("# text = ")]
    hits = found = wanted = 0
    for at in range(0, len(sentences), 5):
        gold, begin = {0}, 0
        for sentence in sentences[at : at + 5]:
            gold.add(begin)
            begin += len(sentence) + 1
        ours = {start for start, _ in sentence_spans(" ".join(sentences[at : at + 5]), language)}
        hits, found, wanted = hits + len(gold & ours) - 1, found + len(ours) - 1, wanted + len(gold) - 1
    return 2 * hits / (found + wanted)


@needs_data
@pytest.mark.parametrize(("treebank", "floor"), [("de_pud-ud-test", 0.995), ("de_gsd-ud-dev", 0.98)])
def test_boundaries_of_the_german_treebanks(treebank, floor):
    assert boundary_f(Path(EVALUATION).parent / "data" / "ud_german" / f"{treebank}.conllu", "de") >= floor


@needs_data
def test_english_news_is_hardly_ever_cut_in_the_middle_of_a_sentence():
    wrong = total = 0
    for path in (Path(EVALUATION).parent / "data" / "gum_ccby").glob("GUM_news_*.conllu"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# text = "):
                total += 1
                wrong += len(sentence_spans(line[9:], "en")) > 1
    assert wrong / total < 0.02
