"""The words of a Synopse, which the drafting of laws has fixed, by language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LegalWords:
    """What stands in the cells and over the columns.

    Attributes:
        heading: of the table.
        unchanged: a version has these words.
        gone: a version has no such passage.
        compromise: over the last column, which stays empty.
        reading: how the table is to be read.
    """

    heading: str
    unchanged: str
    gone: str
    compromise: str
    reading: str


_ENGLISH = LegalWords(
    "Versions side by side",
    "unchanged",
    "deleted",
    "Compromise",
    "Column 1 is the base. What a version words otherwise or adds is bold and highlighted, what it leaves out of column 1 is underlined "
    "with dots there. “unchanged”: the same words. “deleted”: no passage that corresponds was found.",
)
_WORDS: Mapping[str, LegalWords] = {
    "de": LegalWords(
        "Synopse",
        "unverändert",
        "entfällt",
        "Kompromiss",
        "Spalte 1 ist die Grundlage. Was eine Fassung anders sagt oder einfügt, ist fett und farbig hinterlegt; was sie aus Spalte 1 "
        "nicht übernimmt, ist dort punktiert unterstrichen. „unverändert“: derselbe Wortlaut. „entfällt“: keine entsprechende Stelle "
        "gefunden.",
    ),
    "en": _ENGLISH,
}


def legal_words(language: str) -> LegalWords:
    """The words in a language, a code as in `Metadata`; in English where it has none here."""
    return _WORDS.get(language, _ENGLISH)
