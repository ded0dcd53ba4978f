"""The registry of imports: what a file is, is told by what stands in it, not by its name."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from lesart.core.model import Article
from lesart.core.model.session import Entry, Session
from lesart.core.session.entries import entries_of, key_of, with_entries
from lesart.core.session.importing.placing import Missed, Placing
from lesart.core.session.importing.told import Asked, UnimportableError
from lesart.core.session.merging.merge import age

LARGEST = 64 * 1024 * 1024
"""Bytes that a file may have."""

_ROOM = "lesart.core.session.importing"
XML_FORMATS = (f"{_ROOM}.tmx", f"{_ROOM}.intertext", f"{_ROOM}.tei")
JSON_FORMATS = (f"{_ROOM}.comparison", f"{_ROOM}.annotations")
"""Modules with `TITLE`, `reads(root or document) -> bool` and `told(root or document, asked)`; the first that reads a file is taken."""

_KNOWN = "TMX, TEI with links, InterText alignments, comparisons of lesart (--format json) and web annotations (JSON-LD) are read"


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file: what it was, the entries in their order, and what could not be placed."""

    title: str
    entries: tuple[Entry, ...]
    missed: tuple[Missed, ...]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A session with what was imported; `kept` are entries of its own that stayed where the file had something else."""

    session: Session
    added: tuple[Entry, ...]
    kept: tuple[Entry, ...]


def entries_from(data: bytes, articles: Sequence[Article], asked: Asked) -> Imported:
    """What a file says of the articles.

    Raises:
        UnimportableError: it is of no known format, or broken, or larger than `LARGEST`.
    """
    if len(data) > LARGEST:
        raise UnimportableError(f"is larger than {LARGEST >> 20} MB", "split it")
    document, formats = _parsed(data)
    for name in formats:
        module = import_module(name)
        if module.reads(document):
            placing = Placing(articles)
            found = [placing.entries(told) for told in module.told(document, asked)]
            missed = dict.fromkeys(miss for _, miss in found if miss is not None)
            return Imported(module.TITLE, entries_of(entry for entries, _ in found for entry in entries), tuple(missed))
    raise UnimportableError("is nothing that can be imported", _KNOWN)


def taken_in(session: Session, entries: Sequence[Entry], when: str) -> TakenIn:
    """The session with the entries of a file.

    What a reader has said on the same thing stays, unless the file's is of a later time; what has `when`, the time of the import, has no
    time of its own.
    """
    own = {key_of(entry): entry for entry in session.entries}
    added: list[Entry] = []
    kept: list[Entry] = []
    for entry in entries:
        before = own.get(key_of(entry))
        if before is None or (entry.when != when and age(entry) > age(before)):
            added.append(entry)
        elif replace(before, when=entry.when) != entry:
            kept.append(before)
    return TakenIn(with_entries(session, *added), tuple(added), tuple(kept))


def _parsed(data: bytes) -> tuple[Any, tuple[str, ...]]:
    """The tree or the JSON that a file holds, and the formats it may be of."""
    if data.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")[:1] == b"<":
        from lesart.core.session.importing.xmltree import tree_of

        return tree_of(data), XML_FORMATS
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnimportableError("is neither XML nor JSON in UTF-8", _KNOWN) from error
    try:
        return json.loads(text), JSON_FORMATS
    except RecursionError as error:
        raise UnimportableError("is nested too deep", _KNOWN) from error
    except ValueError:
        return _lines(text), JSON_FORMATS


def _lines(text: str) -> list[Any]:
    """JSON lines: an object on each."""
    try:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except (ValueError, RecursionError) as error:
        raise UnimportableError("is neither XML nor JSON", _KNOWN) from error
