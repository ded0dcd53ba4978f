"""XML as nested tuples, and how it is written: line by line where that adds nothing to a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from lesart.core.safetext import STAND_IN, safe

_ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All that is no character of XML 1.0 (section 2.2, production 2)."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element, its attributes in the order in which they are written."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: "tuple[Element | str, ...]" = ()


def element(name: str, *children: "Element | str | None", **attributes: str) -> Element:
    """An element; children that are None and words and attributes that are empty are left out.

    `xml_id` stands for `xml:id`, `from_` for `from`.
    """
    named = ((key.replace("xml_", "xml:").rstrip("_"), value) for key, value in attributes.items() if value)
    return Element(name, tuple(named), tuple(child for child in children if child))


def plain(text: str) -> str:
    """Article text and notes as XML may hold them, the same length: whatever drives, reorders or hides becomes visible."""
    return _ILLEGAL.sub(STAND_IN, safe(text))


def document(root: Element) -> bytes:
    """A whole document in UTF-8."""
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(_lines(root, "")) + "\n").encode()


def _lines(node: Element, indent: str) -> Iterator[str]:
    """Elements that hold nothing but elements are broken into lines; text and all that stands in it stays on one."""
    if not node.children or node.name in IN_ONE_LINE or any(isinstance(child, str) for child in node.children):
        yield indent + "".join(_written(node))
        return
    yield f"{indent}<{_opening(node)}>"
    for child in node.children:
        if isinstance(child, Element):
            yield from _lines(child, indent + "  ")
    yield f"{indent}</{node.name}>"


IN_ONE_LINE = frozenset({"p", "head", "ab", "item", "quote", "bibl", "app", "persName", "placeName", "orgName"})
"""What may hold text: between its children no line break may be added."""


def _written(node: Element) -> Iterator[str]:
    if not node.children:
        yield f"<{_opening(node)}/>"
        return
    yield f"<{_opening(node)}>"
    for child in node.children:
        if isinstance(child, Element):
            yield from _written(child)
        else:
            # A parser would read a carriage return as a line feed, were it not written as a reference.
            yield escape(_ILLEGAL.sub(STAND_IN, child), {"\r": "&#13;"})
    yield f"</{node.name}>"


def _opening(node: Element) -> str:
    return " ".join((node.name, *(f"{key}={quoteattr(_ILLEGAL.sub(STAND_IN, value))}" for key, value in node.attributes)))


def pointers(ids: Iterable[str]) -> str:
    """Ids of this document, each once, as an attribute points to them."""
    return " ".join(dict.fromkeys(f"#{one}" for one in ids))
