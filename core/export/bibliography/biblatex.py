r"""BibLaTeX: the articles for LaTeX.

What TeX would run is escaped. The braces of `\textbackslash{}` and the like balance, so that a parser finds the end of each field; a comma,
an "and" or an equals sign in an article's words cannot begin a field or a name.
"""

from collections.abc import Iterator, Mapping

from lesart.core.export.bibliography.addresses import address
from lesart.core.export.bibliography.keys import citation_keys
from lesart.core.export.bibliography.people import Person, people
from lesart.core.export.extract import Extract, Tell
from lesart.core.export.lookup import name
from lesart.core.model import Article
from lesart.core.safetext import safe

_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        '"': r"\textquotedbl{}",
    }
)
_LANGUAGES: Mapping[str, str] = {
    "cs": "czech",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "tr": "turkish",
    "uk": "ukrainian",
}
"""What BibLaTeX calls a language (`langid`)."""


def write(extract: Extract, tell: Tell) -> bytes:
    """The articles as entries, as opened."""
    keys = citation_keys(extract.articles)
    entries = [_entry(article, keys[article.id]) for article in extract.articles]
    tell(len(entries), len(entries))
    return "\n".join(entries).encode()


def _entry(article: Article, key: str) -> str:
    kind = "article" if article.metadata.outlet else "online" if address(article) else "misc"
    fields = "".join(f"  {field} = {{{value}}},\n" for field, value in _fields(article))
    return f"@{kind}{{{key},\n{fields}}}\n"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    about = article.metadata
    authors = " and ".join(map(_name, people(about.byline)))
    if authors:
        yield "author", authors
    yield "title", f"{{{_escaped(about.title or name(article))}}}"
    if about.outlet:
        yield "journaltitle", _escaped(about.outlet)
        yield "entrysubtype", "newspaper"
    if about.date:
        yield "date", about.date
    if about.language in _LANGUAGES:
        yield "langid", _LANGUAGES[about.language]
    if address(article):
        # What an address may hold, TeX's url command takes as it is, but for a brace: those are no part of one (see `address`).
        yield "url", address(article)
    # Kept with the entry, and printed by no style: a note would be.
    yield "annotation", f"lesart: {article.id}"


def _name(person: Person) -> str:
    """In parts, each in braces of its own, so that an "and" or a comma in it stays in it."""
    family, given, particle = (_escaped(part) for part in (person.family, person.given, person.particle))
    if not given:
        return f"{{{' '.join(filter(None, (particle, family)))}}}"
    return f"{particle} {{{family}}}, {{{given}}}".lstrip()


def _escaped(text: str) -> str:
    return " ".join(safe(text).split()).translate(_ESCAPES)
