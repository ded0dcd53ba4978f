"""Alignments that stand apart from their texts, as InterText and OPUS write them: `<link xtargets="1:1;1:1 1:2"/>` and two XML texts.

InterText's manual (wanthalf.saga.cz/intertext) has the text of `toDoc` first in `xtargets`; the CES alignments of OPUS, whose root is
`cesAlign`, have that of `fromDoc` first (opus.nlpl.eu).
"""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from lesart.core.session.importing.deciding import linked
from lesart.core.session.importing.told import Asked, Told, UnimportableError, Words
from lesart.core.session.importing.xmltree import XML_ID, XML_LANG, local, text_of, tree_of

TITLE = "InterText alignment"


def reads(root: Element) -> bool:
    """Whether it is one."""
    return local(root) in ("linkGrp", "cesAlign") and any(local(one) == "link" and "xtargets" in one.attrib for one in root.iter())


def told(root: Element, asked: Asked) -> Iterator[Told]:
    """A link for each that has words on both sides; what stands against nothing says nothing on a pair."""
    order = ("fromDoc", "toDoc") if local(root) == "cesAlign" else ("toDoc", "fromDoc")
    texts: dict[str, Mapping[str, Words]] = {}
    for group in (one for one in root.iter() if local(one) == "linkGrp"):
        names = [group.get(name, "") for name in order]
        for name in names:
            if name not in texts:
                texts[name] = _segments(name, asked)
        for link in (one for one in group if local(one) == "link"):
            sides = [
                tuple(_segment(one, name, texts[name]) for one in side.split())
                for side, name in zip(link.get("xtargets", "").split(";"), names, strict=False)
            ]
            if len(sides) == 2 and all(sides):
                yield linked((sides[0], sides[1]), asked.by, asked.when)


def _segments(name: str, asked: Asked) -> Mapping[str, Words]:
    """The elements of a text that have an id."""
    if not name:
        raise UnimportableError("names no texts in toDoc and fromDoc", "add both names to linkGrp")
    root = tree_of(asked.beside(name))
    language = root.get(XML_LANG) or root.get("lang") or ""
    found: dict[str, Words] = {}
    for element in root.iter():
        own = element.get("id") or element.get(XML_ID)
        if own:
            found[own] = Words(text_of(element).strip(), article=name, language=language)
    return found


def _segment(one: str, name: str, segments: Mapping[str, Words]) -> Words:
    if one not in segments:
        raise UnimportableError(f"links {one}, which is not in {name}", "put the version of the text beside it that was aligned")
    return segments[one]
