"""Calendar dates of an article."""

from lesart.core.language import find_dates as find_in_text
from lesart.core.language import settle
from lesart.core.mentions.readable import stretches
from lesart.core.model import Article, DateMention


def find_dates(article: Article) -> tuple[DateMention, ...]:
    """The dates of an article in text order; an ambiguous one is settled where the block names the same day in words."""
    found = []
    for stretch in stretches(article):
        for date in settle(find_in_text(stretch.text, stretch.language)):
            start, end = stretch.clean.span_to_source(date.start, date.end)
            found.append(DateMention(article.id, start, end, date.value, date.ambiguous))
    return tuple(found)
