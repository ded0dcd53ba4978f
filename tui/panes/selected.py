"""What is selected in a pane, as spans of its article."""

from collections.abc import Iterator

from textual.selection import Selection

from lesart.core.model import Article, Span


def selected(selection: Selection, article: Article) -> Span:
    """The selected stretch: a selection's x is a source offset, its y always 0."""
    start = 0 if selection.start is None else selection.start.x
    end = len(article.text) if selection.end is None else min(selection.end.x, len(article.text))
    return Span(start, max(start, end))


def changed(old: Span | None, new: Span | None) -> Iterator[Span]:
    """What only one of two spans covers; where they have nothing in common, both."""
    if old is None or new is None or old.end <= new.start or new.end <= old.start:
        yield from (span for span in (old, new) if span)
        return
    for one, other in ((old.start, new.start), (old.end, new.end)):
        if one != other:
            yield Span(min(one, other), max(one, other))
