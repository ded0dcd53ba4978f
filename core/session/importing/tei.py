"""TEI P5: links between elements that have an id, `<link target="#a #b"/>` (TEI Guidelines, 16.1 and 16.4); and lesart's own export.

In that, the ids of stretches tell their place, and what readers decided stands in a group of its own, `<linkGrp type="decisions">`; the
program's own links are no decision of anybody's, and are left out.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import get_args
from xml.etree.ElementTree import Element

from lesart.core.model.session import Tie
from lesart.core.session.importing.deciding import decided, linked
from lesart.core.session.importing.told import Asked, Told, Words
from lesart.core.session.importing.xmltree import XML_ID, XML_LANG, local, text_of, tree_of

TITLE = "TEI"

_DECISIONS = "decisions"
_PROGRAMS = ("links", "#lesart")
_PLACE = re.compile(r"[sx]-(.+)-(\d{1,12})-(\d{1,12})").fullmatch
_APART = frozenset({"note", "fw"})
"""Elements in a segment that are no part of its words."""


def reads(root: Element) -> bool:
    """Whether it is one: anything with links of this kind will do."""
    return any(local(one) == "link" and len(_targets(one)) > 1 for one in root.iter())


def told(root: Element, asked: Asked) -> Iterator[Told]:
    """A decision for each link; of more than two targets each links the one before it."""
    here = _Document(root)
    others: dict[str, _Document] = {"": here}
    for group in (one for one in root.iter() if any(local(child) == "link" for child in one)):
        if (group.get("type"), group.get("resp")) == _PROGRAMS or any(link.get("resp") == _PROGRAMS[1] for link in group):
            continue
        for link in (one for one in group if local(one) == "link"):
            sides = [(_words(target, others, asked),) for target in _targets(link)]
            for one, other in pairwise(sides):
                if group.get("type") == _DECISIONS:
                    yield here.decision(link, (one, other))
                else:
                    yield linked((one, other), asked.by, asked.when)


class _Document:
    """A TEI document: what its ids stand for."""

    def __init__(self, root: Element) -> None:
        self.elements: Mapping[str, Element] = {one.attrib[XML_ID]: one for one in root.iter() if XML_ID in one.attrib}
        self._languages: dict[str, str] = {}
        steps = [(root, "")]
        while steps:
            element, above = steps.pop()
            language = element.get(XML_LANG, above)
            if XML_ID in element.attrib:
                self._languages[element.attrib[XML_ID]] = language
            steps += ((child, language) for child in element)

    def words(self, name: str, document: str) -> Words:
        """What an id stands for; of an id that tells a place, that place."""
        element = self.elements.get(name)
        text = text_of(element, _APART).strip() if element is not None else ""
        place = _PLACE(name)
        if place:
            return Words("", place[1], start=int(place[2]), end=int(place[3]))
        return Words(text or f"#{name}", document, self._languages.get(name, ""))

    def decision(self, link: Element, sides: tuple[tuple[Words, ...], tuple[Words, ...]]) -> Told:
        """A decision that lesart wrote: who made it, and when, stands in the header."""
        tie: Tie = next((tie for tie in get_args(Tie) if tie == link.get("subtype", "").replace("-", " ")), "")
        flags = frozenset(name.removeprefix("#") for name in link.get("ana", "").split())
        reader, change = self._named(link.get("resp")), self._named(link.get("change"))
        name = next((text_of(one) for one in reader if local(one) == "name"), "") if reader is not None else ""
        when = change.get("when", "") if change is not None else ""
        return decided(sides, "rejected" if link.get("type") == "rejected" else "linked", tie, name, when, flags)

    def _named(self, pointer: str | None) -> Element | None:
        return self.elements.get((pointer or "").removeprefix("#"))


def _targets(link: Element) -> list[str]:
    """What a link points to: in its attribute (P5; P4 called it `targets`), or in elements of its own."""
    own = (link.get("target") or link.get("targets") or "").split()
    return own or [target for one in link if local(one) in ("ptr", "ref") for target in one.get("target", "").split()]


def _words(target: str, documents: dict[str, "_Document"], asked: Asked) -> Words:
    """What a pointer points to, in this document or in one beside it."""
    document, _, name = target.rpartition("#")
    if document not in documents:
        documents[document] = _Document(tree_of(asked.beside(document)))
    return documents[document].words(name or target, document)
