"""What the program and its readers say, in words that every export uses."""

import leaving
import pytest

from lesart.core.export import saying
from lesart.core.export.extract import Extract
from lesart.core.model import Evidence
from lesart.core.model.session import Anchor, Answer, Decision, Mark, Note, Silence

HERE = Anchor("aaaaaaaaaaaa", 0, 1, "A")


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (
            Decision(HERE, HERE, "linked", "same", suggested=True, by="Anna", when="2026-11-20T10:00:00"),
            "confirmed as same by Anna, 2026-11-20",
        ),
        (Decision(HERE, HERE, "linked", "later state", by="Anna"), "linked by hand as later state by Anna"),
        (Decision(HERE, HERE, "rejected", suggested=True, settles=True, by="Ben"), "rejected by Ben, which settles it"),
        (Decision(HERE, HERE, "rejected"), "kept apart by hand"),
    ],
)
def test_a_decision_says_who_decided_what_and_when(decision: Decision, told: str):
    assert saying.decision_told(decision) == told


def test_reasons_name_their_kind_the_strongest_first(small: Extract):
    assert saying.evidence_told(Evidence("date", "--05-06", 1.0)) == "date: 6 May"
    assert saying.evidence_told(Evidence("speaker", "Mey", 1.0)) == "speaker: Mey"
    assert saying.evidence_told(Evidence("witness", "a third article", 1.0)) == "a third article"
    assert saying.reasons_told(small.groups[0].pairs[0]) == "name: Am Damm von Orlau st, word: Nach Orlau seien 203"
    assert saying.confidence_told(small.groups[0].pairs[0]) == "likely, 88 %"


def test_what_a_reader_added_is_told_with_its_words(small: Extract):
    assert saying.mark_told(Mark("m", HERE, "doubt", ("a", "b"), "Hm?", "Anna", "2026-11-20")) == "doubt #a #b, by Anna, 2026-11-20: Hm?"
    assert saying.mark_told(Mark("m", HERE, "")) == "marked"
    assert saying.note_told(Note("n", "passage", "Wer?", by="Anna", when="2026-11-20")) == "Wer? (Anna, 2026-11-20)"
    assert saying.note_told(Note("n", "passage", "Wer?")) == "Wer?"
    assert saying.answer_told(Answer((HERE,), "real conflict", "Zwei.", "Ben")) == "real conflict, by Ben: Zwei."
    assert saying.answer_told(Answer((HERE,), None, "Zwei.")) == "not answered: Zwei."
    silence = Silence(HERE, "bbbbbbbbbbbb", "Anna", "2026-11-20")
    assert saying.silence_told(silence, small.comparison) == "nothing in Wire, 2025-05-07 speaks of it, says Anna, 2026-11-20"
    assert saying.speaker_told(small.groups[0].excerpts[1]) == "Oberst Mey, indirect speech"
    assert saying.speaker_told(small.groups[0].excerpts[0]) == ""


@pytest.mark.parametrize("text", leaving.HOSTILE.values(), ids=leaving.HOSTILE)
def test_whatever_was_written_stays_on_one_line_and_drives_no_terminal(text: str):
    for told in (
        saying.mark_told(Mark("m", HERE, text, (text,), text, text, text)),
        saying.note_told(Note("n", "passage", text, by=text)),
        saying.answer_told(Answer((HERE,), "same", text, text)),
        saying.evidence_told(Evidence("word", text, 1.0)),
    ):
        assert "\n" not in told
        assert not leaving.DRIVES.search(told)
