"""What articles put in quotation marks, and when two quotations are of the same words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.core.cleantext import CleanText, clean
from lesart.core.language.facts import facts_of
from lesart.core.language.tokens import tokens
from lesart.core.mentions.speech.quotations import quotations
from lesart.core.model import Article, Span

MOST = 0.6
"""A quotation stands in another text where this share of its couples of words does: cuts and small changes do not make it another."""

Couple = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks, and each two of them that follow each other, folded."""

    text: str
    couples: frozenset[Couple]


def quotation_spans(article: Article) -> list[Span]:
    """Where the article quotes, in text order, in source offsets."""
    paragraphs = [clean(article, block.start, block.end) for block in article.blocks]
    found = quotations([paragraph.text for paragraph in paragraphs])
    return [Span(*paragraph.span_to_source(*one)) for paragraph, pieces in zip(paragraphs, found, strict=True) for one in pieces]


def quotation(stretch: CleanText, span: Span, language: str) -> Quoted:
    """What a stretch has of the quotation at `span`."""
    inside = [one for one in tokens(stretch.text) if span.start <= stretch.to_source(one.start) < span.end]
    text = stretch.text[inside[0].start : inside[-1].end] if inside else ""
    return Quoted(" ".join(text.split()), couples([one.text for one in inside], language))


def couples(words: Sequence[str], language: str) -> frozenset[Couple]:
    """Each two words that follow each other, but for those that say nothing."""
    stop_words = facts_of(language).stop_words
    folded = [word.casefold() for word in words]
    return frozenset((one, other) for one, other in pairwise(folded) if one not in stop_words or other not in stop_words)
