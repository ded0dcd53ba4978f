"""Entries in words, for reports: one line each, safe to show."""

from collections import Counter
from collections.abc import Iterable, Mapping

from lesart.core.model.session import Anchor, Answer, Chosen, Decision, Entry, Mark, Naming, Note, Silence
from lesart.core.safetext import safe
from lesart.core.session.entries import kind_of

_LONGEST = 200
"""Characters of a passage that a report shows."""


def entry_told(entry: Entry, articles: Mapping[str, str]) -> str:
    """An entry in words: what was said, then of what; `articles` are what articles are called, by id."""
    match entry:
        case Mark():
            tags = "".join(f" #{tag}" for tag in entry.tags)
            return f"mark {shown(entry.kind)}{shown(tags)}: {place_told(entry.anchor, articles)}{_noted(entry.note)}"
        case Note():
            about = [place_told(one, articles) for one in entry.anchors] or [articles.get(entry.article, entry.article), *entry.names]
            return f"note on {entry.on} {_together(about)}: {shown(entry.text)}"
        case Decision():
            as_what = f" as {entry.tie}" if entry.tie else ""
            return f"{entry.verdict}{as_what}: {_together([place_told(entry.a, articles), place_told(entry.b, articles)])}"
        case Silence():
            return f"nothing in {articles.get(entry.article, entry.article)} of {place_told(entry.anchor, articles)}"
        case Naming():
            return f"names {entry.verdict}: {_together(list(map(shown, entry.names)))}"
        case Answer():
            about = [place_told(one, articles) for one in entry.anchors]
            return f"answered {entry.choice or 'nothing'}: {_together(about)}{_noted(entry.note)}"
        case Chosen():
            return f"chosen: {_together([place_told(one, articles) for one in entry.anchors])}"


def counted(entries: Iterable[Entry]) -> str:
    """How many entries of each kind there are: "2 claims chosen, 3 decisions, 1 mark"; "nothing" where there is none."""
    counts = Counter(map(kind_of, entries))
    return ", ".join(f"{count} {_kind(kind, count)}" for kind, count in sorted(counts.items())) or "nothing"


def place_told(anchor: Anchor, articles: Mapping[str, str]) -> str:
    """The words of an anchor, after what its article is called."""
    return f"[{articles.get(anchor.article, anchor.article)}] {words_of(anchor)}"


def words_of(anchor: Anchor) -> str:
    """The words of an anchor as they read on one line; of many the first."""
    words = shown(anchor.exact)
    return f'"{words}"' if len(words) <= _LONGEST else f'"{words[:_LONGEST].rstrip()}..."'


def by_whom(by: str, when: str) -> str:
    """Who said something, and on what day where that is told."""
    return ", ".join(filter(None, (shown(by) or "somebody", shown(when[:10]))))


def shown(text: str) -> str:
    """Text as one line that drives no terminal."""
    return safe(" ".join(text.split()))


def _kind(kind: str, count: int) -> str:
    several = "" if count == 1 else "s"
    return f"claim{several} chosen" if kind == "chosen" else f"{kind}{several}"


def _noted(note: str) -> str:
    return f" (note: {shown(note)})" if note else ""


def _together(parts: list[str]) -> str:
    return " -- ".join(filter(None, parts))
