"""The registry of exports: each a module with `write(extract, tell) -> bytes`, imported when it is asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from lesart.core.export.extract import Extract, Tell


@dataclass(frozen=True, slots=True)
class Export:
    """A format that claims and marks leave in: its name on the command line, what a reader gets, the module that writes it, its suffix."""

    name: str
    title: str
    module: str
    suffix: str


EXPORTS: tuple[Export, ...] = (
    Export("markdown", "Markdown", "lesart.core.export.markdown.plain", ".md"),
    Export("obsidian", "Markdown for Obsidian", "lesart.core.export.markdown.obsidian", ".md"),
    Export("jsonl", "table, JSON lines", "lesart.core.export.tables.json_lines", ".jsonl"),
    Export("csv", "table, CSV", "lesart.core.export.tables.comma_separated", ".csv"),
    Export("csv-excel", "table, CSV for Excel", "lesart.core.export.tables.excel", ".csv"),
    Export("readwise", "highlights for Readwise, CSV", "lesart.core.export.tables.readwise", ".csv"),
    Export("html", "web page, side by side", "lesart.core.export.html", ".html"),
    Export("docx", "Word, claims x articles", "lesart.core.export.docx.synopsis", ".docx"),
    Export("synopse", "Word, Synopse of the law", "lesart.core.export.docx.synopse", ".docx"),
    Export("w3c", "Web Annotation, JSON-LD", "lesart.core.export.annotations.w3c", ".jsonld"),
    Export("hypothesis", "Hypothes.is, a request a line", "lesart.core.export.annotations.hypothesis", ".jsonl"),
    Export("tei", "TEI P5, standing off", "lesart.core.export.tei.tei", ".xml"),
    Export("tei-app", "TEI P5, versions of one text", "lesart.core.export.tei.app", ".xml"),
    Export("csl-json", "bibliography, CSL-JSON", "lesart.core.export.bibliography.csl_json", ".json"),
    Export("biblatex", "bibliography, BibLaTeX", "lesart.core.export.bibliography.biblatex", ".bib"),
)
"""All of them, as the reader lists them."""

BY_NAME = {export.name: export for export in EXPORTS}


def exported(extract: Extract, name: str, tell: Tell = lambda done, total: None) -> bytes:
    """The extract in the format `name`: the same bytes from the reader and from the command line.

    Raises:
        KeyError: no such format.
    """
    write: Callable[[Extract, Tell], bytes] = import_module(BY_NAME[name].module).write
    return write(extract, tell)
