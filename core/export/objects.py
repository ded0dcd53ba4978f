"""What readers and the program say, as objects of plain values, as JSON lines and templates have them."""

from lesart.core.model import Evidence
from lesart.core.model.session import Answer, Decision, Mark, Note, Silence


def evidence_dict(one: Evidence) -> dict[str, object]:
    """A reason for a link."""
    return {"kind": one.kind, "what": one.what, "weight": one.weight}


def decision_dict(one: Decision) -> dict[str, object]:
    """What a reader decided on a link."""
    return {
        "verdict": one.verdict,
        "tie": one.tie,
        "suggested": one.suggested,
        "settles": one.settles,
        "by": one.by,
        "when": one.when,
    }


def mark_dict(mark: Mark) -> dict[str, object]:
    """A mark; `class` is what it was marked as."""
    where = {"id": mark.id, "start": mark.anchor.start, "end": mark.anchor.end, "exact": mark.anchor.exact}
    return {**where, "class": mark.kind, "tags": list(mark.tags), "note": mark.note, "by": mark.by, "when": mark.when}


def note_dict(note: Note) -> dict[str, object]:
    """A note."""
    return {"text": note.text, "by": note.by, "when": note.when}


def silence_dict(silence: Silence) -> dict[str, object]:
    """What a reader did not find, and in which article."""
    return {"article": silence.article, "by": silence.by, "when": silence.when}


def answer_dict(answer: Answer) -> dict[str, object]:
    """What a reader answered on a claim."""
    return {"choice": answer.choice, "note": answer.note, "by": answer.by, "when": answer.when}
