"""Markdown as Obsidian has it: properties, ==highlights== of what was marked, and blocks that other notes can link to.

Highlights, properties, and `^identifier` on a line of its own below a quotation are those of Obsidian's documentation
(help.obsidian.md, "Basic formatting syntax", "Properties", "Internal links"); identifiers are Latin letters, digits and dashes.
"""

import json
import re

from lesart.core.export.extract import Excerpt, Extract, Tell
from lesart.core.export.highlighting import runs
from lesart.core.export.lookup import label
from lesart.core.export.markdown.document import Document, Flavour
from lesart.core.export.markdown.escaping import escape, opening
from lesart.core.safetext import safe

# Beside Obsidian's own signs two colons, which Dataview takes for the end of a property's name. A percent sign may be escaped already.
_MORE = re.compile(r"([=$^]|(?<![<{]\\)%|(?<=:):)")
_RUN = re.compile(r"[<{](?=[%{])")
"""What begins code for programs that fill in notes."""
_NO_TAG = re.compile(r"[^\w/-]+")
_NO_IDENTIFIER = re.compile(r"[^A-Za-z0-9-]+")


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as a note for Obsidian."""
    blocks = _Blocks()
    flavour = Flavour(
        escape=_escape,
        quotation=_quotation,
        below=lambda excerpt, named: [f"^{blocks.identifier(excerpt, named)}", ""],
        reference=lambda excerpt, named: f"[[#^{blocks.identifier(excerpt, named)}|{named}]]",
    )
    lines = [*_properties(extract), *Document(extract, flavour).lines(tell)]
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


class _Blocks:
    """The identifiers of blocks: those of the excerpts, which are the same in every export; in a further claim with a number behind."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, str], str] = {}
        self._taken: dict[str, int] = {}

    def identifier(self, excerpt: Excerpt, named: str) -> str:
        key = (excerpt.id, named)
        if key not in self._given:
            times = self._taken[excerpt.id] = self._taken.get(excerpt.id, 0) + 1
            self._given[key] = "p-" + _NO_IDENTIFIER.sub("-", excerpt.id) + (f"-{times}" if times > 1 else "")
        return self._given[key]


def _escape(text: str) -> str:
    return _MORE.sub(r"\\\1", escape(text))


def _quotation(excerpt: Excerpt) -> str:
    told = ""
    for text, is_marked in runs(excerpt):
        words = _escape(text) if told else opening(_escape(text))
        told += f"=={words}==" if is_marked else words
    return told


def _properties(extract: Extract) -> list[str]:
    """The front matter; JSON strings and lists are YAML."""
    marks = (mark for one in (*(excerpt for group in extract.groups for excerpt in group.excerpts), *extract.alone) for mark in one.marks)
    tags = ["lesart", *sorted({tag for mark in marks for tag in map(_tag, (mark.kind, *mark.tags)) if tag})]
    return [
        "---",
        f"title: {_quoted(extract.title)}",
        f"scope: {_quoted(extract.scope)}",
        f"claims: {len(extract.groups)}",
        f"conflicts: {sum(group.claim.relation == 'conflict' for group in extract.groups)}",
        "articles:",
        *(f"  - {_quoted(label(article))}" for article in extract.articles),
        "tags:",
        *(f"  - {_quoted(tag)}" for tag in dict.fromkeys(tags)),
        "---",
        "",
    ]


def _tag(text: str) -> str:
    """A tag that Obsidian takes; empty where nothing is left, or digits alone, which it does not."""
    tag = _NO_TAG.sub("-", safe(text)).strip("-/")
    return "" if tag.replace("-", "").replace("/", "").isdigit() else tag


def _quoted(text: str) -> str:
    return _RUN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(safe(" ".join(text.split())), ensure_ascii=False))
