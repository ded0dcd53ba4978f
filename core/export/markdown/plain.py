"""Markdown that any reader of it understands (CommonMark)."""

from lesart.core.export.extract import Extract, Tell
from lesart.core.export.markdown.document import Document, Flavour
from lesart.core.export.markdown.escaping import escape, opening

_FLAVOUR = Flavour(
    escape=escape,
    quotation=lambda excerpt: opening(escape(excerpt.quote)),
    below=lambda excerpt, named: [],
    reference=lambda excerpt, named: named,
)


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as Markdown."""
    return ("\n".join(Document(extract, _FLAVOUR).lines(tell)).rstrip("\n") + "\n").encode()
