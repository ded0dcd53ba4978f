"""What the program and its readers say of excerpts, in words: plain text, safe to draw on one line, not yet escaped for any format."""

from collections.abc import Collection, Mapping

from lesart.core.export.extract import Excerpt, Pair
from lesart.core.export.lookup import label, percent, voice_told, what_told
from lesart.core.model import Attribution, Comparison, Evidence, EvidenceKind
from lesart.core.model.session import Answer, Decision, Mark, Note, Silence
from lesart.core.safetext import safe

_KINDS: Mapping[EvidenceKind, str] = {
    "word": "word",
    "name": "name",
    "number": "number",
    "date": "date",
    "quotation": "quotation",
    "speaker": "speaker",
    "place": "place in the text",
    "slot": "counted in both",
}

_WHOLE: Collection[EvidenceKind] = ("neighbours", "witness", "given")
"""Kinds of evidence whose words need no kind beside them."""


def evidence_told(evidence: Evidence) -> str:
    """A reason with its kind: "name: Orlau"; without where it says all itself: "a third article"."""
    if evidence.kind in _WHOLE:
        return _line(evidence.what)
    what = evidence.what if evidence.kind == "speaker" else what_told(evidence)
    return _line(f"{_KINDS[evidence.kind]}: {what}")


def reasons_told(pair: Pair) -> str:
    """All reasons for a pair, the strongest first: "name: Orlau, number: 230"."""
    return ", ".join(evidence_told(one) for one in sorted(pair.evidence, key=lambda one: -one.weight))


def confidence_told(pair: Pair) -> str:
    """How sure the program is: "likely, 81 %"."""
    return f"{pair.band}, {percent(pair.score)}"


def decision_told(decision: Decision) -> str:
    """Who decided what, and when: "confirmed as same by Anna, 2026-11-20"; "rejected by Ben"; "linked by hand by Anna"."""
    deed = {
        ("linked", True): "confirmed",
        ("linked", False): "linked by hand",
        ("rejected", True): "rejected",
        ("rejected", False): "kept apart by hand",
    }[decision.verdict, decision.suggested]
    tie = f" as {decision.tie}" if decision.tie else ""
    return f"{deed}{tie}{_whose(decision.by, decision.when)}{', which settles it' if decision.settles else ''}"


def decisions_told(pair: Pair) -> list[str]:
    """All decisions on a pair."""
    return [decision_told(one) for one in pair.decisions]


def answer_told(answer: Answer) -> str:
    """What a reader answered on a conflict: "real conflict, by Anna, 2026-11-20: Zwei Zahlen."."""
    return _with_words(f"{answer.choice or 'not answered'},{_whose(answer.by, answer.when)}", answer.note)


def mark_told(mark: Mark) -> str:
    """What a reader marked something as: "doubt #Zahl #prüfen, by Anna, 2026-11-20: Stimmt das?"."""
    what = _line(" ".join((mark.kind, *(f"#{tag}" for tag in mark.tags))))
    return _with_words(f"{what or 'marked'},{_whose(mark.by, mark.when)}", mark.note)


def note_told(note: Note) -> str:
    """A reader's words with their writer: "Wer sagt das? (Anna, 2026-11-20)"."""
    whose = _whose(note.by, note.when).removeprefix(" by ")
    return f"{_line(note.text)} ({whose.strip()})" if whose else _line(note.text)


def silence_told(silence: Silence, comparison: Comparison) -> str:
    """What a reader did not find: "nothing in Wire, 2025-05-07 speaks of it, says Anna, 2026-11-20"."""
    where = next((label(article) for article in comparison.articles if article.id == silence.article), "an article that is not open")
    who = _whose(silence.by, silence.when).removeprefix(" by")
    return f"nothing in {_line(where)} speaks of it{f', says{who}' if who else ''}"


def speaker_told(excerpt: Excerpt) -> str:
    """Who says an excerpt, and how: "Oberst Mey, indirect speech"; empty for the article's own voice."""
    said = Attribution(excerpt.kind, excerpt.speaker, excerpt.mode, hedged=excerpt.hedged, denied=excerpt.denied)
    return _line(voice_told(said))


def _whose(by: str, when: str) -> str:
    """By whom and when, with a blank before it, as far as it is known."""
    known = ", ".join(filter(None, (_line(by), _line(when[:10]))))
    return f" by {known}" if known else ""


def _with_words(told: str, words: str) -> str:
    return f"{told.rstrip(',')}: {_line(words)}" if words else told.rstrip(",")


def _line(text: str) -> str:
    return safe(" ".join(text.split()))
