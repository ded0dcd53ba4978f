"""The head of a TEI document: what it is, who had a part in it, and what its ids and codes mean."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version

from lesart.core.export.bibliography.addresses import address
from lesart.core.export.extract import Extract
from lesart.core.export.lookup import name
from lesart.core.export.tei.xml import Element, element, plain
from lesart.core.model import Article

SOFTWARE = "lesart"
_NAMESPACE = "http://www.tei-c.org/ns/1.0"

_CODES = (
    ("same", "Both passages tell the same."),
    ("conflict", "Both passages speak of one fact, and differ in a value, an actor, an outcome, or in whether it is so."),
    ("related", "Both passages speak of related things."),
    ("linked", "A reader linked the passages."),
    ("rejected", "A reader found that the passages do not speak of one fact."),
    ("suggested", "The program had linked the passages before the reader decided."),
    ("settles", "This decision counts where readers disagree."),
)


@dataclass(frozen=True, slots=True)
class Readers:
    """Who had a part in a session, and when each of them did something; by xml:id.

    Attributes:
        names: reader's name -> id.
        changes: (day and time, name) -> id.
        kinds: classes and tags of marks -> id.
    """

    names: Mapping[str, str]
    changes: Mapping[tuple[str, str], str]
    kinds: Mapping[str, str]


def tei(header: Element, *rest: Element | None) -> Element:
    """The root of a document."""
    return element("TEI", header, *rest, xmlns=_NAMESPACE)


def header(
    extract: Extract, what: str, sources: Iterable[Element], coding: Iterable[Element] = (), readers: Readers | None = None
) -> Element:
    """The header of an extract.

    Args:
        extract: has the title.
        what: says in some sentences how it is encoded.
        sources: what it was made from.
        coding: what else describes the encoding.
        readers: who had a part in it beside the program.
    """
    title = element("title", plain(extract.title) or "Comparison")
    program = element("respStmt", element("resp", "compared the texts"), element("name", "lesart"), xml_id=SOFTWARE)
    people = [
        element("respStmt", element("resp", "read, marked and decided"), element("name", plain(reader)), xml_id=one)
        for reader, one in (readers.names.items() if readers else ())
    ]
    software = element("application", element("label", "lesart"), ident="lesart", version=version("lesart"))
    return element(
        "teiHeader",
        element(
            "fileDesc",
            element("titleStmt", title, program, *people),
            element("publicationStmt", element("p", "Unpublished; written by lesart from a comparison of articles.")),
            element("sourceDesc", *sources),
        ),
        element("encodingDesc", element("projectDesc", element("p", what)), *coding, element("appInfo", software)),
        _revisions(readers) if readers else None,
    )


def bibliography(articles: Iterable[Article]) -> Element:
    """The articles as they say of themselves that they were published."""
    return element("listBibl", *(element("bibl", *_bibl(article), xml_id=f"b-{article.id}") for article in articles))


def _bibl(article: Article) -> Iterator[Element]:
    about = article.metadata
    yield element("title", plain(about.title or name(article)), level="a")
    if about.byline:
        yield element("author", plain(about.byline))
    if about.outlet:
        yield element("title", plain(about.outlet), level="j")
    if about.date:
        yield element("date", about.date, when=about.date)
    if address(article):
        yield element("ref", plain(address(article)), target=address(article))


def codes(readers: Readers) -> Element:
    """What the codes mean that links and marks are of."""
    known = (element("category", element("catDesc", meaning), xml_id=code) for code, meaning in _CODES)
    own = (element("category", element("catDesc", plain(kind)), xml_id=one) for kind, one in readers.kinds.items())
    return element("classDecl", element("taxonomy", *known, *own))


def _revisions(readers: Readers) -> Element | None:
    changes = [
        element("change", xml_id=one, when=when, who=f"#{readers.names[by]}" if by else "") for (when, by), one in readers.changes.items()
    ]
    return element("revisionDesc", *changes) if changes else None
