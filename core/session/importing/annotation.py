"""One web annotation: what is told in its bodies, by whom, and on which words (W3C Web Annotation Data Model, 2017, sections 3 and 4)."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from lesart.core.session.importing.told import Words

Node = dict[str, Any]
"""An object of a JSON document."""

ARTICLE = "urn:x-lesart:article:"
"""How lesart calls an article, before its id."""


def each(value: object) -> Sequence[object]:
    """The values of a property, which JSON-LD writes as one or as a list."""
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def told_for(one: Node, *purposes: str) -> tuple[str, ...]:
    """What the bodies of these purposes say; a body that tells none has that of the motivation, which is a comment mostly.

    Hypothes.is has `text` and `tags` instead.
    """
    found = [(body.get("purpose", "commenting"), body.get("value")) for body in each(one.get("body")) if isinstance(body, dict)]
    found += [("commenting", body) for body in (one.get("bodyValue"), one.get("text"))]
    found += [("tagging", tag) for tag in each(one.get("tags"))]
    return tuple(value for purpose, value in found if purpose in purposes and isinstance(value, str) and value)


def made_by(one: Node) -> str:
    """Who made it; empty where that is not told."""
    for creator in each(one.get("creator", one.get("user"))):
        if isinstance(creator, str):
            return creator
        if isinstance(creator, dict):
            return next((str(creator[key]) for key in ("name", "nickname", "id") if creator.get(key)), "")
    return ""


def is_by_software(one: Node) -> bool:
    """Whether a program made it of its own accord."""
    return any(isinstance(creator, dict) and "Software" in each(creator.get("type")) for creator in each(one.get("creator")))


def article_of(source: object) -> str:
    """What a source calls the text: the id where the name is lesart's, else the name as it is."""
    name = source.get("id", "") if isinstance(source, dict) else source
    name = name if isinstance(name, str) else ""
    return unquote(name.removeprefix(ARTICLE)) if name.startswith(ARTICLE) else name


def words_of(target: object) -> Words | None:
    """The words of a target, by its quote, its place, or both; None where it is on a text as a whole, or by other means."""
    if not isinstance(target, dict):
        return None
    exact, prefix, suffix, start, end = "", "", "", None, None
    steps = list(each(target.get("selector")))
    for selector in steps:
        if not isinstance(selector, dict):
            continue
        match selector.get("type"):
            case "TextQuoteSelector":
                exact, prefix, suffix = (_text(selector.get(key)) for key in ("exact", "prefix", "suffix"))
            case "TextPositionSelector":
                start, end = _offset(selector.get("start")), _offset(selector.get("end"))
        steps += each(selector.get("refinedBy"))  # the list grows while it is walked
    if not exact and (start is None or end is None):
        return None
    return Words(exact, article_of(target.get("source")), "", start, end, prefix, suffix)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _offset(value: object) -> int | None:
    return value if type(value) is int and value >= 0 else None
