"""Two passages, told by two articles of one sentence each, as the finders see them."""

from dataclasses import replace

from lesart.core.contrast.kinds.side import Side, sides_of
from lesart.core.language.passages import passages_of
from lesart.core.mentions import attribute, find_dates, find_entities, find_quantities
from lesart.core.model import Article
from lesart.core.reading import read_article


def two_sides(one: str, other: str, days: tuple[str | None, str | None] = (None, None), language: str = "") -> tuple[Side, Side]:
    """The sides of two sentences, written on two days; the longest passage of each."""
    articles: list[Article] = []
    for text, day in ((one, days[0]), (other, days[1])):
        article = read_article("told.txt", text.encode())
        known = replace(article.metadata, date=day, language=language or article.metadata.language)
        articles.append(replace(article, id=f"{len(articles)}-{article.id}", metadata=known))
    entities = find_entities(articles)
    passages = [passage for article in articles for passage in attribute(article, passages_of(article), entities)]
    quantities = [quantity for article in articles for quantity in find_quantities(article)]
    dates = [date for article in articles for date in find_dates(article)]
    sides = sides_of(articles, passages, entities, quantities, dates)
    first, second = (
        max((side for side in sides.values() if side.article.id == article.id), key=lambda side: side.passage.end - side.passage.start)
        for article in articles
    )
    return first, second
