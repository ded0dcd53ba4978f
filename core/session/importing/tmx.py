"""TMX 1.4b (LISA OSCAR, 2005): a translation memory. Each unit is one meaning in several languages, so its variants are linked."""

import re
from collections.abc import Iterator
from itertools import combinations
from xml.etree.ElementTree import Element

from lesart.core.session.importing.deciding import linked
from lesart.core.session.importing.told import Asked, Told, UnimportableError, Words
from lesart.core.session.importing.xmltree import XML_LANG, local, text_of

TITLE = "TMX translation memory"

_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})
"""Elements of a segment that hold codes of the program it came from, no words."""

MOST_VARIANTS = 200
"""Variants that a unit may have: there are not as many languages in any memory, and each two of them are a link."""

_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z").fullmatch


def reads(root: Element) -> bool:
    """Whether it is one."""
    return local(root) == "tmx"


def told(root: Element, asked: Asked) -> Iterator[Told]:
    """A link for each two variants of a unit, by who changed it last, and when, where that is told."""
    for unit in (one for one in root.iter() if local(one) == "tu"):
        variants = [(words, variant) for variant in unit if local(variant) == "tuv" for words in _words(variant)]
        if len(variants) > MOST_VARIANTS:
            raise UnimportableError(f"has a unit of {len(variants)} variants", f"more than {MOST_VARIANTS} are not read")
        for (one, first), (other, second) in combinations(variants, 2):
            of_unit, of_one, of_other = map(_last_change, (unit, first, second))
            by, when = of_unit if any(of_unit) else max(of_one, of_other, key=lambda change: change[1])
            yield linked(((one,), (other,)), by or asked.by, when or asked.when)


def _last_change(element: Element) -> tuple[str, str]:
    """Who changed a unit or a variant last, and when; some programs tell it of the one, some (OmegaT) of the other."""
    for deed in ("change", "creation"):
        by, when = element.get(f"{deed}id", ""), _iso(element.get(f"{deed}date", ""))
        if by or when:
            return by, when
    return "", ""


def _words(variant: Element) -> Iterator[Words]:
    language = variant.get(XML_LANG) or variant.get("lang") or ""
    for segment in (one for one in variant if local(one) == "seg"):
        text = text_of(segment, _CODES).strip()
        if text:
            yield Words(text, language=language)


def _iso(date: str) -> str:
    found = _DATE(date)
    return "{}-{}-{}T{}:{}:{}+00:00".format(*found.groups()) if found else ""
