"""CSV (RFC 4180, UTF-8)."""

import csv
from collections.abc import Iterable
from io import StringIO

from lesart.core.export.extract import Extract, Tell
from lesart.core.export.tables.cells import cell
from lesart.core.export.tables.columns import FACTS, WORDS, Cell, rows

COLUMNS = (*FACTS, *WORDS)


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as CSV."""
    every = list(rows(extract))

    def content() -> Iterable[list[Cell]]:
        for number, row in enumerate(every, 1):
            yield [column.cell(row) for column in COLUMNS]
            tell(number, len(every))

    return table([column.name for column in COLUMNS], content())


def table(head: Iterable[str], content: Iterable[Iterable[Cell]]) -> bytes:
    """Rows as CSV: words guarded and in quotation marks, numbers bare, what is not known empty."""
    text = StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    writer.writerow(head)
    for row in content:
        writer.writerow(map(_written, row))
    return text.getvalue().encode("utf-8")


def _written(value: Cell) -> str | int | float:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    return cell(value) if isinstance(value, str) else value
