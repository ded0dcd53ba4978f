"""What the screen says of what the reader added: a line for each."""

from collections.abc import Mapping

from lesart.core.model.session import Answer, Chosen, Decision, Entry, Mark, Naming, Note, NoteTarget, Silence
from lesart.core.safetext import safe

_NOTES: Mapping[NoteTarget, str] = {
    "passage": "note on a passage",
    "link": "note on a link",
    "claim": "note on a claim",
    "entity": "note on a name",
    "article": "note on an article",
}


def one_line(text: str) -> str:
    """`text` on one line, safe to draw."""
    return " ".join(safe(text).split())


def tags_told(mark: Mark) -> str:
    """The tags of a mark: "#wahl #krise"."""
    return " ".join(f"#{one_line(tag).replace(' ', '-')}" for tag in mark.tags)


def mark_told(mark: Mark, sign: str) -> str:
    """A mark on one line: sign and class, tags, note."""
    parts = (f"{sign} {one_line(mark.kind)}", tags_told(mark), one_line(mark.note))
    return "  ".join(part for part in parts if part)


def kind_told(entry: Entry) -> str:
    """What an entry is, in a word or three."""
    match entry:
        case Mark():
            return one_line(entry.kind)
        case Note():
            return _NOTES[entry.on]
        case Decision():
            tie = f" as {entry.tie}" if entry.tie else ""
            return ("confirmed" if entry.suggested else "linked") + tie if entry.verdict == "linked" else "rejected"
        case Silence():
            return "nothing there"
        case Naming():
            return "one name" if entry.verdict == "same" else "two names"
        case Answer():
            return entry.choice or "note on a claim"
        case Chosen():
            return "chosen"


def words_told(entry: Entry) -> str:
    """The words that an entry is about, on one line."""
    match entry:
        case Mark() | Silence():
            return one_line(entry.anchor.exact)
        case Decision():
            return f"{one_line(entry.a.exact)} / {one_line(entry.b.exact)}"
        case Naming():
            return " / ".join(one_line(name) for name in entry.names)
        case Note():
            return " / ".join(one_line(name) for name in entry.names) or " / ".join(one_line(anchor.exact) for anchor in entry.anchors)
        case Answer() | Chosen():
            return " / ".join(one_line(anchor.exact) for anchor in entry.anchors)


def said_told(entry: Entry) -> str:
    """What the reader wrote in it, tags first, on one line; empty where nothing."""
    match entry:
        case Mark():
            return "  ".join(part for part in (tags_told(entry), one_line(entry.note)) if part)
        case Note():
            return one_line(entry.text)
        case Answer():
            return one_line(entry.note)
        case _:
            return ""


def when_told(entry: Entry) -> str:
    """Who added it, and when: "Anna, 2026-11-20 14:03"."""
    when = one_line(entry.when).replace("T", " ")[:16]
    return ", ".join(part for part in (one_line(entry.by), when) if part)
