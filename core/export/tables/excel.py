"""CSV for Excel, which takes a file for UTF-8 by the mark at its beginning."""

from codecs import BOM_UTF8

from lesart.core.export.extract import Extract, Tell
from lesart.core.export.tables import comma_separated


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as CSV with a byte order mark."""
    return BOM_UTF8 + comma_separated.write(extract, tell)
