"""CSL-JSON: the articles for citeproc, Zotero and the like (Citation Style Language, CSL-JSON schema 1.0.2)."""

import json
from collections.abc import Iterator
from typing import Any

from lesart.core.export.bibliography.addresses import address
from lesart.core.export.bibliography.keys import citation_keys
from lesart.core.export.bibliography.people import Person, people
from lesart.core.export.extract import Extract, Tell
from lesart.core.export.lookup import name
from lesart.core.model import Article
from lesart.core.safetext import safe


def write(extract: Extract, tell: Tell) -> bytes:
    """The articles as an array of items, as opened."""
    keys = citation_keys(extract.articles)
    items = [_item(article, keys[article.id]) for article in extract.articles]
    tell(len(items), len(items))
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def _item(article: Article, key: str) -> dict[str, Any]:
    return {"id": key, **dict(_fields(article))}


def _fields(article: Article) -> Iterator[tuple[str, Any]]:
    about = article.metadata
    yield "type", "article-newspaper" if about.outlet else "webpage" if address(article) else "document"
    yield "title", safe(about.title or name(article))
    authors = [_name(person) for person in people(about.byline)]
    if authors:
        yield "author", authors
    if about.date:
        yield "issued", {"date-parts": [[int(part) for part in about.date.split("-")]]}
    if about.outlet:
        yield "container-title", safe(about.outlet)
    if about.language:
        yield "language", about.language
    if address(article):
        yield "URL", address(article)
    yield "note", f"lesart: {article.id}"


def _name(person: Person) -> dict[str, str]:
    if not person.given:
        return {"literal": safe(" ".join(filter(None, (person.particle, person.family))))}
    particle = {"non-dropping-particle": safe(person.particle)} if person.particle else {}
    return {"family": safe(person.family), "given": safe(person.given), **particle}
