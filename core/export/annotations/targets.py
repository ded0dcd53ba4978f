"""What an annotation is on, in the terms of the Web Annotation Data Model (W3C Recommendation, 23 February 2017, section 4)."""

import json
import re
from typing import Any, Protocol
from urllib.parse import quote

from lesart.core.safetext import STAND_IN, safe

Node = dict[str, Any]
"""An object of a JSON document."""

_DOUBTFUL = re.compile("[^ -~\u00a0-\u00ac\u00ae-\u02ff]")
_SPACE = "urn:x-lesart"


class Stretch(Protocol):
    """Words of an article with what stands around them: an excerpt or an anchor."""

    @property
    def start(self) -> int:
        """Code-point offset into the article's text."""
        ...

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        ...

    @property
    def exact(self) -> str:
        """The words."""
        ...

    @property
    def prefix(self) -> str:
        """What stands before them."""
        ...

    @property
    def suffix(self) -> str:
        """What stands after them."""
        ...


def iri(kind: str, *ids: str) -> str:
    """A name of our own for a thing: `urn:x-lesart:article:<id>`, much as Hypothes.is calls a PDF by its fingerprint `urn:x-pdf:...`.

    An article's id comes from its content, so everybody who has the text has the name. What an IRI may not hold is escaped.
    """
    return ":".join((_SPACE, kind, *(quote(one, safe="-._~", errors="replace") for one in ids)))


def selectors(stretch: Stretch) -> list[Node]:
    """Where it stands, in both ways; readers find it by its words where the place does not fit, and Recogito takes nothing less than both.

    Places count code points of the article's text as decoded, as the standard asks (section 4.2.5: not code units).
    """
    return [
        {"type": "TextQuoteSelector", "exact": stretch.exact, "prefix": stretch.prefix, "suffix": stretch.suffix},
        {"type": "TextPositionSelector", "start": stretch.start, "end": stretch.end},
    ]


def target(article: str, stretch: Stretch) -> Node:
    """A stretch of an article, by the article's id."""
    return {"type": "SpecificResource", "source": iri("article", article), "selector": selectors(stretch)}


def as_json(node: Node, indent: int | None = None) -> str:
    """A node as JSON: readable, and yet exact, with whatever would drive, reorder or hide what stands around it as an escape.

    A lone surrogate, which no Unicode encoding has, becomes a replacement character.
    """
    return _DOUBTFUL.sub(_escape, json.dumps(node, ensure_ascii=False, indent=indent))


def _escape(doubtful: re.Match[str]) -> str:
    character = doubtful[0]
    if safe(character) == character or character == "\n":
        return character
    return STAND_IN if "\ud800" <= character <= "\udfff" else json.dumps(character)[1:-1]
