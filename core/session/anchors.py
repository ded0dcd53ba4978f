"""The anchors of entries, and entries with others in their place."""

from collections.abc import Callable
from dataclasses import replace

from lesart.core.model.session import Anchor, Answer, Chosen, Decision, Entry, Mark, Naming, Note, Silence


def anchors_of(entry: Entry) -> tuple[Anchor, ...]:
    """The anchors of an entry, in its order."""
    match entry:
        case Mark() | Silence():
            return (entry.anchor,)
        case Decision():
            return entry.a, entry.b
        case Note() | Answer() | Chosen():
            return entry.anchors
        case Naming():
            return ()


def with_anchors(entry: Entry, new: Callable[[Anchor], Anchor], article: Callable[[str], str]) -> Entry:
    """The entry with each anchor as `new` has it and each id of an article as `article` has it, all in the order that entries keep."""
    match entry:
        case Mark():
            return replace(entry, anchor=new(entry.anchor))
        case Silence():
            return replace(entry, anchor=new(entry.anchor), article=article(entry.article))
        case Decision():
            a, b = sorted((new(entry.a), new(entry.b)))
            return replace(entry, a=a, b=b)
        case Note():
            return replace(entry, anchors=tuple(sorted(map(new, entry.anchors))), article=article(entry.article))
        case Answer() | Chosen():
            return replace(entry, anchors=tuple(sorted(map(new, entry.anchors))))
        case Naming():
            return entry
