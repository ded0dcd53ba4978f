"""TEI P5 with parallel segmentation: versions of one text as one text, with an apparatus where they part (Guidelines, 12.2.3)."""

from collections.abc import Iterator, Sequence

from lesart.core.export.extract import Extract, Refusal, Tell
from lesart.core.export.lookup import label, name
from lesart.core.export.tei.collation import Parting, Row, collated, strangers
from lesart.core.export.tei.header import bibliography, header, tei
from lesart.core.export.tei.xml import Element, document, element, plain, pointers
from lesart.core.model import Article

_HOW = (
    "The articles are versions of one text. What they read alike stands once; where they part stands an app, with the reading of the first"
    " version as lem and those of the others as rdg. What was moved is left out in one place and added in the other. A lem or rdg without"
    " content tells that its witnesses read nothing there."
)


def write(extract: Extract, tell: Tell) -> bytes:
    """All articles as one TEI document.

    Raises:
        Refusal: they are no versions of one text.
    """
    articles = extract.articles
    if len(articles) < 2:
        raise Refusal("An apparatus needs two versions of a text or more; only one article is open.")
    others = strangers(articles)
    if len(others) == len(articles) - 1:
        raise Refusal("These articles are no versions of one text: too few of their words stand in one order. Export them as tei.")
    if others:
        names = ", ".join(label(article) for article in others)
        raise Refusal(f"No version of the text that the other articles are versions of: {names}. Leave out what is none, or export as tei.")
    signs = {article.id: f"w-{article.id}" for article in articles}
    rows = []
    total = len(articles[0].blocks)
    for row in collated(extract.comparison):
        rows.append(_row(row, articles, signs))
        tell(min(len(rows), total), total)
    method = element("variantEncoding", method="parallel-segmentation", location="internal")
    head = header(extract, _HOW, (bibliography(articles), _witnesses(articles, signs)), (method,))
    return document(tei(head, element("text", element("body", element("div", *rows)))))


def _witnesses(articles: Sequence[Article], signs: dict[str, str]) -> Element:
    rows = (
        element("witness", plain(name(article)), xml_id=signs[article.id], n=str(number), corresp=f"#b-{article.id}")
        for number, article in enumerate(articles, 1)
    )
    return element("listWit", *rows)


def _row(row: Row, articles: Sequence[Article], signs: dict[str, str]) -> Element:
    """A block; one that some versions have not stands in an apparatus as a whole."""
    content = (plain(one) if isinstance(one, str) else _parting(one, signs) for one in row.content)
    kind = row.block.kind
    block = element("p" if kind == "body" else "ab", *content, type="" if kind == "body" else kind)
    lacking = [article.id for article in articles if article.id not in row.within]
    if not lacking:
        return block
    having, without = (pointers(signs[one] for one in several) for several in (row.within, lacking))
    if articles[0].id in row.within:
        return element("app", element("lem", block, wit=having), element("rdg", wit=without), type="block")
    return element("app", element("lem", wit=without), element("rdg", block, wit=having), type="block")


def _parting(parting: Parting, signs: dict[str, str]) -> Element:
    """One reading for all witnesses that have it; that of the first article's is the lemma."""
    by_text: dict[str, list[str]] = {}
    for article, text in parting.readings:
        by_text.setdefault(text, []).append(signs[article])
    return element("app", *_readings(by_text), type=parting.kind)


def _readings(by_text: dict[str, list[str]]) -> Iterator[Element]:
    for number, (text, witnesses) in enumerate(by_text.items()):
        yield element("rdg" if number else "lem", plain(text), wit=pointers(witnesses))
