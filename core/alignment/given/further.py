"""Words that a reader linked though no passage has them: a caption, a line that was taken for furniture."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from lesart.core.model import Article, Given, Passage, Place, Span
from lesart.core.places import Places

Passages = tuple[Passage, ...]


def with_further(articles: Iterable[Article], passages: Mapping[str, Passages], given: Iterable[Given]) -> Mapping[str, Passages]:
    """The passages of each article in text order, and one more for each stretch of a linked pair that meets none.

    The further ones are numbered after all others of their article, so that no other passage changes its id. Where stretches overlap,
    they are one.
    """
    known = {article.id: article for article in articles}
    places = Places(passage for own in passages.values() for passage in own)
    wanted: dict[str, set[Place]] = defaultdict(set)
    for one in given:
        found = [(bool(places.at(place)), _stretch(known.get(place.article), place)) for place in (one.a, one.b)]
        if one.linked and one.a.article != one.b.article and all(is_passage or stretch for is_passage, stretch in found):
            for is_passage, stretch in found:
                if stretch and not is_passage:
                    wanted[stretch.article].add(stretch)
    return {article: _with(known[article], own, wanted.get(article, ())) for article, own in passages.items()}


def _with(article: Article, passages: Passages, stretches: Iterable[Place]) -> Passages:
    """The passages of an article, and those stretches of it."""
    further = [
        Passage(f"{article.id}.{number}", article.id, span.start, span.end, _block(article, span.start))
        for number, span in enumerate(_united(stretches), len(passages))
    ]
    return tuple(sorted((*passages, *further), key=lambda passage: passage.start)) if further else passages


def _block(article: Article, at: int) -> int:
    return next(number for number, block in enumerate(article.blocks) if block.start <= at < block.end)


def _stretch(article: Article | None, place: Place) -> Place | None:
    """What of a place lies in the block that has most of it, without blanks around; None where that says nothing."""
    if article is None:
        return None
    shared = [(max(block.start, place.start), min(block.end, place.end)) for block in article.blocks]
    start, end = max(shared, key=lambda span: span[1] - span[0], default=(0, 0))
    text = article.text[start:end]
    if not any(map(str.isalnum, text)):
        return None
    return Place(article.id, end - len(text.lstrip()), start + len(text.rstrip()))


def _united(stretches: Iterable[Place]) -> Iterator[Span]:
    """Stretches of one article, those that overlap as one."""
    joined: Span | None = None
    for one in sorted(stretches):
        if joined and one.start < joined.end:
            joined = Span(joined.start, max(joined.end, one.end))
        else:
            if joined:
                yield joined
            joined = Span(one.start, one.end)
    if joined:
        yield joined
