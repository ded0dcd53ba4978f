"""What a line of a page is by its wording alone: byline, dateline, caption, furniture, heading.

All functions take a line as it is shown, without white space at its ends and without marks.
"""

import re
from functools import cache

from lesart.core.language import wire_dateline
from lesart.core.reading.naming import LONGEST, byline_names, has_date, names_in
from lesart.core.reading.wording import alternatives, anywhere, opening, phrases

_LINE_LENGTH = 200  # characters up to which a line can be furniture
_CAPTION_LENGTH = 320
_TITLE_LENGTH = 250
_HEADING_LENGTH = 110
_ENTRY_LENGTH = 80  # characters of one entry in a row of links

CONTENT = re.compile(r"[^\W_]")
URL = re.compile(r"<?(?:https?://|www\.)\S+>?")
_CLOSERS = r"[\"“”»«'’‘›‹)\]*_]*$"
_SENTENCE_END = re.compile(rf"[.!?…]{_CLOSERS}")
_CLAUSE_END = re.compile(rf"[.!?…:;,]{_CLOSERS}")
_NO_HEADING_END = re.compile(rf"[.,;:…]{_CLOSERS}")
_QUOTED = re.compile(r"[\"“„”»«‚‘'‹›][^\"“„”»«]{2,90}[\"“”»«’‘'›‹]")
_CREDIT_CHARACTERS = ":©("  # every caption holds one; cheaper to look for
_BARS = "|·•›"
_MENU_BAR = re.compile(rf"\s+[{_BARS}]\s+")
_BREADCRUMB = re.compile(r"\s*[|/›»>•·]\s*")
_DASH = re.compile(r"(?:[—–]|--)\s?(?=[^\W\d_])")
_SIGN_OFF = re.compile(r"[^\W\dA-Z_]{2,4}(?:/[^\W\dA-Z_]{1,4}){1,4}(?:[\s/][\d:]{4,6}){0,2}(?:\s[A-Z][a-z]{2}\s\d\d)?")  # abc/de/fg 14:22


def is_furniture(line: str) -> bool:
    """Nothing readable, an address, a page number, or a line that opens as share notes, comment forms and pointers do."""
    if not CONTENT.search(line) or URL.fullmatch(line) or _page_number().fullmatch(line) or _SIGN_OFF.fullmatch(line):
        return True
    about_page = len(line) <= _LINE_LENGTH and (opening(line, "related", "share", "comment", "source_note") or is_navigation(line))
    return bool(about_page) and "©" not in line[1:]


def is_pointer(line: str) -> bool:
    """Whether the line leads away from the article: to another one, to a share button, to the comments."""
    return len(line) <= _LINE_LENGTH and bool(opening(line, "related", "share", "comment"))


def is_navigation(line: str) -> bool:
    """Whether the line is a row of links of which one leads away from the article; a byline may stand in such a row."""
    return any(map(is_pointer, menu_entries(line))) and not is_byline(line)


def is_menu(line: str) -> bool:
    """Whether the line is a row of short entries parted by bars or dots, as sites set their links."""
    return bool(menu_entries(line))


def menu_entries(line: str) -> list[str]:
    """The short entries between bars or dots; none where the line is no such row."""
    if len(line) > _LINE_LENGTH or not any(bar in line for bar in _BARS):
        return []
    entries = _MENU_BAR.split(line)
    return entries if len(entries) > 1 and max(map(len, entries)) <= _ENTRY_LENGTH else []


def is_source_note(line: str) -> bool:
    """Whether the line says where the article came from."""
    return len(line) <= _LINE_LENGTH and bool(opening(line, "source_note"))


def is_caption(line: str) -> bool:
    """Whether the line belongs to a picture: it opens so, or ends in a picture's credit."""
    if len(line) > _CAPTION_LENGTH or not any(sign in line for sign in _CREDIT_CHARACTERS):
        return False
    return bool(_credit_sign().search(line)) or (len(line) <= _LINE_LENGTH and bool(opening(line, "caption")))


def is_section_label(line: str) -> bool:
    """Whether the line is one section's name ("International"), or a path with one in it ("Home > Storms")."""
    parts = [part.lower() for part in _BREADCRUMB.split(line) if part]
    return len(line) <= _ENTRY_LENGTH and any(part in phrases("section") for part in parts)


def is_title(line: str) -> bool:
    """Whether the line, standing first, can be the title."""
    return len(line) <= _TITLE_LENGTH and "\n" not in line and not _NO_HEADING_END.search(line) and not is_dateline(line)


def is_crosshead(line: str) -> bool:
    """Whether the line, standing above text, can be a heading: short, unfinished, or one quotation and nothing else."""
    if len(line) > _HEADING_LENGTH or "\n" in line or line[0].islower() or line.endswith("-"):
        return False
    if _QUOTED.fullmatch(line):
        return line[-2] not in ".,"
    return line[0].isalnum() and not _NO_HEADING_END.search(line)


def is_dateline(line: str) -> bool:
    """Whether the line only says when (and where) the article appeared, or is the label of a date that got lost."""
    if len(line) > LONGEST:
        return False
    label = opening(line, "dateline")
    wire = wire_dateline(line)
    if (label and not CONTENT.search(line, label.end())) or (wire and names_in(line[wire.end :]) == []):
        return True
    names = names_in(line[label.end() if label else 0 :])
    return names is not None and len(names) <= 4 and has_date(line) and (bool(label) or not is_byline(line))


def is_byline(line: str) -> bool:
    """Whether the line names the author: an opener such as "by", then nothing but names, places and a date."""
    return bool(byline_names(line))


def is_signature(line: str) -> bool:
    """Whether the line signs the quotation above it: a dash, then a name, perhaps with handle and date."""
    dash = _DASH.match(line) if len(line) <= LONGEST else None
    names = (names_in(line[dash.end() :]) if dash else None) or []
    return 1 <= len(names) <= 3 and len(names[0].split()) <= 6


def outlet_of_bar(line: str) -> str:
    """The outlet in a row such as "Institute of Tides · Commentary · 2 June 2025": a name of two words or more beside a section's."""
    entries = menu_entries(line)
    if not any(entry.lower() in phrases("section") for entry in entries):
        return ""
    return next((entry for entry in entries if len(entry.split()) > 1 and not has_date(entry) and not is_section_label(entry)), "")


def self_references(text: str) -> int:
    """In how many different ways a text speaks of the site it stands on, and to its readers."""
    return len({found.lower() for found in anywhere(text, "appeal", "self_reference")})


def is_appeal(text: str) -> bool:
    """Whether a text asks the readers for something, in nobody's quoted words."""
    return any(anywhere(text, "appeal")) and not _QUOTED.search(text)


def ends_clause(line: str) -> bool:
    """Whether the line ends as a sentence does, or as a part of one before a colon, semicolon or comma."""
    return bool(_CLAUSE_END.search(line))


def is_finished(line: str) -> bool:
    """Whether the line ends as a sentence does."""
    return bool(_SENTENCE_END.search(line))


@cache
def _page_number() -> re.Pattern[str]:
    total = rf"(?:\s*(?:/|{alternatives('name_links')})\s*\d{{1,4}})?"
    return re.compile(rf"[-–—\[(]?\s*(?:{alternatives('page_number')})?\s*\d{{1,4}}{total}\s*[-–—\])]?", re.IGNORECASE)


@cache
def _credit_sign() -> re.Pattern[str]:
    return re.compile(rf"©|\(c\)\s|(?<!\()(?:{alternatives('picture_credit')})\s?:\s*[^.!?]{{2,80}}$")
