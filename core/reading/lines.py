"""What a line of a page is by its wording alone: byline, dateline, caption, credit, furniture, heading.

The wording comes from every language's `PageFacts`, whatever the article's own: a German page may well end in "Leave a Reply".
All functions take a line as it is shown, without white space at its ends and without marks.
"""

import re
from functools import cache

from lesart.core.language import all_facts, find_dates, wire_dateline
from lesart.core.language.tables import words

_LINE_LENGTH = 200  # characters up to which a line can be furniture
_CAPTION_LENGTH = 320
_TITLE_LENGTH = 250
_HEADING_LENGTH = 110
_NAMES_LENGTH = 120
_LONGEST_SIGN = 3  # characters of an agency's sign in small letters after a capital ("Sda")
_ENTRY_LENGTH = 80  # characters of one entry in a row of links

URL = re.compile(r"<?(?:https?://|www\.)\S+>?")
SENTENCE_END = re.compile(r"[.!?…:;,][\"“”»«'’‘›‹)\]*_]*$")
_AGENCIES = words("afp ap dpa reuters tass itar-tass ria interfax xinhua apa sda epd kna ansa efe upi ntb ots sid afx anadolu kyodo ips")
CONTENT = re.compile(r"[^\W_]")
_FULL_END = re.compile(r"[.!?…][\"“”»«'’‘›‹)\]*_]*$")
_OPEN_END = re.compile(r"[.,;:…][\"“”»«'’‘›‹)\]*_]*$")
_QUOTED = re.compile(r"[\"“„”»«‚‘'‹›][^\"“„”»«]{2,90}[\"“”»«’‘'›‹]")
_CREDIT_CHARACTERS = ":©("  # every caption holds one; cheaper to look for
_BARS = "|·•›"
_MENU_BAR = re.compile(rf"\s+[{_BARS}]\s+")
_SIGN_OFF = re.compile(r"[^\W\dA-Z_]{2,4}(?:/[^\W\dA-Z_]{1,4}){1,4}(?:[\s/][\d:]{4,6}){0,2}(?:\s[A-Z][a-z]{2}\s\d\d)?")  # abc/de/fg 14:22
_HANDLE = re.compile(r"@\w+")
_DASH = re.compile(r"(?:[—–]|--)\s?(?=[^\W\d_])")
_WORD = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*\.?")
_BREADCRUMB = re.compile(r"\s*[|/›»>•·]\s*")


def _any(sort: str) -> str:
    """The entries of one field of `PageFacts`, in any language, as alternatives of a pattern."""
    return "|".join(_phrases(sort))


@cache
def _opener(*sorts: str) -> re.Pattern[str]:
    """One pattern for what lines of some sorts (fields of `PageFacts`) begin with, in any language."""
    return re.compile(rf"[\W_]*(?:{'|'.join(map(_expressions, sorts))})(?!\w)", re.IGNORECASE)


@cache
def _wording(*sorts: str) -> re.Pattern[str]:
    """One pattern for what stands somewhere in a paragraph of some sorts, in any language."""
    return re.compile(rf"\b(?:{'|'.join(map(_expressions, sorts))})\b", re.IGNORECASE)


def _expressions(sort: str) -> str:
    return _any(sort).replace(" ", r"(?:\s+)")


@cache
def _phrases(sort: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase for facts in all_facts() for phrase in getattr(facts.page, sort)))


@cache
def _page_number() -> re.Pattern[str]:
    total = rf"(?:\s*(?:/|{_any('name_links')})\s*\d{{1,4}})?"
    return re.compile(rf"[-–—\[(]?\s*(?:{_any('page_number')})?\s*\d{{1,4}}{total}\s*[-–—\])]?", re.IGNORECASE)


@cache
def _credit_sign() -> re.Pattern[str]:
    return re.compile(rf"©|\(c\)\s|(?<!\()(?:{_any('picture_credit')})\s?:\s*[^.!?]{{2,80}}$")


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"\b\d{{1,2}}[:.]\d{{2}}(?:\s*(?:{_any('clock')})(?!\w))?", re.IGNORECASE)


@cache
def _dangling() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{_any('date_links')})\s*(?=,|$)")


def is_furniture(line: str) -> bool:
    """Nothing readable, an address, a page number, or a line that opens as share notes, comment forms and pointers do."""
    if not CONTENT.search(line) or URL.fullmatch(line) or _page_number().fullmatch(line) or _SIGN_OFF.fullmatch(line):
        return True
    about_page = len(line) <= _LINE_LENGTH and (_opener("related", "share", "comment", "source_note").match(line) or is_navigation(line))
    return bool(about_page) and "©" not in line[1:]


def is_pointer(line: str) -> bool:
    """Whether the line leads away from the article: to another one, to a share button, to the comments."""
    return len(line) <= _LINE_LENGTH and bool(_opener("related", "share", "comment").match(line))


def is_navigation(line: str) -> bool:
    """Whether the line is a row of links of which one leads away from the article; a byline may stand in such a row."""
    return any(map(is_pointer, menu_entries(line))) and not is_byline(line)


def is_finished(line: str) -> bool:
    """Whether the line ends as a sentence does."""
    return bool(_FULL_END.search(line))


def is_source_note(line: str) -> bool:
    """Whether the line says where the article came from."""
    return len(line) <= _LINE_LENGTH and bool(_opener("source_note").match(line))


def is_caption(line: str) -> bool:
    """Whether the line belongs to a picture: it opens so, or ends in a picture's credit."""
    if len(line) > _CAPTION_LENGTH or not any(sign in line for sign in _CREDIT_CHARACTERS):
        return False
    return bool(_credit_sign().search(line)) or (len(line) <= _LINE_LENGTH and bool(_opener("caption").match(line)))


def is_section_label(line: str) -> bool:
    """Whether the line is one section's name ("International"), or a path with one in it ("Home > Storms")."""
    parts = [part.lower() for part in _BREADCRUMB.split(line) if part]
    return len(line) <= _ENTRY_LENGTH and any(part in _phrases("section") for part in parts)


def is_title(line: str) -> bool:
    """Whether the line, standing first, can be the title."""
    return len(line) <= _TITLE_LENGTH and "\n" not in line and not _OPEN_END.search(line) and not is_dateline(line)


def is_crosshead(line: str) -> bool:
    """Whether the line, standing above text, can be a heading: short, unfinished, or one quotation and nothing else."""
    if len(line) > _HEADING_LENGTH or "\n" in line or line[0].islower() or line.endswith("-"):
        return False
    if _QUOTED.fullmatch(line):
        return line[-2] not in ".,"
    return line[0].isalnum() and not _OPEN_END.search(line)


def is_menu(line: str) -> bool:
    """Whether the line is a row of short entries parted by bars or dots, as sites set their links."""
    return bool(menu_entries(line))


def menu_entries(line: str) -> list[str]:
    """The short entries between bars or dots; none where the line is no such row."""
    if len(line) > _LINE_LENGTH or not any(bar in line for bar in _BARS):
        return []
    entries = _MENU_BAR.split(line)
    return entries if len(entries) > 1 and max(map(len, entries)) <= _ENTRY_LENGTH else []


def is_dateline(line: str) -> bool:
    """Whether the line only says when (and where) the article appeared, or is the label of a date that got lost."""
    if len(line) > _NAMES_LENGTH:
        return False
    label = _opener("dateline").match(line)
    wire = wire_dateline(line)
    if (label and not CONTENT.search(line, label.end())) or (wire and _names(line[wire.end :]) == []):
        return True
    names = _names(line[label.end() if label else 0 :])
    return names is not None and len(names) <= 4 and has_date(line) and (bool(label) or not is_byline(line))


def has_date(line: str) -> bool:
    """Whether a calendar date stands in the line."""
    return bool(find_dates(line, ""))


def is_byline(line: str) -> bool:
    """Whether the line names the author: an opener such as "by", then nothing but names, places and a date."""
    return bool(byline_names(line))


def byline_names(line: str) -> list[str]:
    """The parts of a byline between commas, without opener, date and time; empty where the line is no byline."""
    opener = _opener("byline").match(line) if len(line) <= _NAMES_LENGTH else None
    names = _names(line[opener.end() :]) if opener else None
    return names if names and sum(len(name.split()) for name in names) <= 12 else []


def is_signature(line: str) -> bool:
    """Whether the line signs the quotation above it: a dash, then a name, perhaps with handle and date."""
    dash = _DASH.match(line) if len(line) <= _NAMES_LENGTH else None
    names = _names(line[dash.end() :]) if dash else None
    return bool(names) and names is not None and len(names) <= 3 and len(names[0].split()) <= 6


def credited_outlet(line: str) -> str:
    """The outlet a credit line names beside its agencies ("(EXAMPLE 24 with AFP)"); empty where it names none."""
    if not is_credit(line):
        return ""
    parts = re.split(rf"\s*(?:[/,]|\b(?:{_any('credit')})\b)\s*", line.strip("()[] "))
    return next((part for part in parts if part and part.lower() not in _AGENCIES), "")


def outlet_of_bar(line: str) -> str:
    """The outlet in a row such as "Institute of Tides · Commentary · 2 June 2025": a name of two words or more beside a section's."""
    entries = menu_entries(line)
    if not any(entry.lower() in _phrases("section") for entry in entries):
        return ""
    return next((entry for entry in entries if len(entry.split()) > 1 and not has_date(entry) and not is_section_label(entry)), "")


def is_agency_name(sign: str) -> bool:
    """Whether what a dateline has in brackets is a name ("Northgate News"), and no bare sign ("dpa") or note of the paper's own."""
    is_name = sign[:1].isupper() and any(map(str.islower, sign)) and len(sign) > _LONGEST_SIGN
    return is_name and sign.lower() not in _phrases("own_report")


def is_credit(line: str) -> bool:
    """A line of nothing but agencies, or a bracketed one of names with an agency among them."""
    words = [word.lower().rstrip(".") for word in re.split(r"[\s/,()\[\]]+", line) if word]
    agencies = [word for word in words if word in _AGENCIES]
    bracketed = line.startswith(("(", "[")) and line.endswith((")", "]"))
    return len(line) <= _NAMES_LENGTH and bool(agencies) and (len(agencies) == len(words) or (bracketed and _names(line) is not None))


def self_references(text: str) -> int:
    """In how many different ways a text speaks of the site it stands on, and to its readers."""
    return len({found.group().lower() for found in _wording("appeal", "self_reference").finditer(text)})


def is_appeal(text: str) -> bool:
    """Whether a text asks the readers for something, in nobody's quoted words."""
    return bool(_wording("appeal").search(text)) and not _QUOTED.search(text)


def without_place(name: str) -> str:
    """A name without the place that follows it ("Jo Public in Norwik"); empty where only a place stands."""
    return re.split(rf"(?:^|\s)(?:{_any('place_links')})\s", name, maxsplit=1)[0]


def _names(rest: str) -> list[str] | None:
    """The parts between commas of a text of nothing but names, places and dates; None where other words stand in it."""
    for date in reversed(find_dates(rest, "")):
        rest = rest[: date.start] + "," + rest[date.end :]
    rest = _HANDLE.sub(",", _time().sub(",", rest))
    words = _WORD.findall(rest)
    if not all(word[0].isupper() or word[0].isdigit() or word.lower() in _phrases("name_links") for word in words):
        return None
    rest = _dangling().sub(",", rest)
    parts = (part.strip(" \t\u00a0.()[]–—-|•·*_") for part in re.split(r"[,;|•·(]", rest))
    return [part for part in parts if any(word[0].isupper() for word in _WORD.findall(part))]
