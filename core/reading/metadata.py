"""What an article says of itself: title, author, date, outlet, language."""

import re
from collections.abc import Iterator, Sequence

from lesart.core.language import WireDateline, detect_language, find_dates, message_dateline, settle
from lesart.core.model import Block, BlockKind, Metadata, Repair
from lesart.core.reading import lines, naming
from lesart.core.reading.shown import shown_texts

_SAMPLE = 50_000  # characters at either end in which dates are looked for
_SHORT = 400  # characters up to which a block tells of the article
_ASIDE = frozenset({"byline", "dateline", "furniture"})
_URL = re.compile(r"https?://(?:www\.|m\.)?([\w.-]+\.[a-z]{2,})(?:/\S*)?", re.IGNORECASE)
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)\b")
_Line = tuple[Block, str]  # a short block that is no text, and how it reads
_FULL_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def metadata_of(text: str, blocks: Sequence[Block], repairs: Sequence[Repair], language: str | None) -> Metadata:
    """The metadata of an article. What it does not say stays empty; a date that nothing settles stays None."""
    spoken = language or detect_language(_spoken(text, blocks))
    beside = [block for block in blocks if block.kind in _ASIDE and block.end - block.start <= _SHORT]
    aside = list(zip(beside, shown_texts(text, beside, repairs), strict=True))
    headings = shown_texts(text, (block for block in blocks if block.kind == "heading"), repairs)
    wire = message_dateline(text, blocks, repairs)
    parts = next((naming.byline_names(line) for block, line in aside if block.kind == "byline"), None) or _note_names(aside)
    outlet = next(_outlets(blocks, aside, parts, wire), "")
    return Metadata(
        title=next(headings, ""),
        byline=_author([part for part in parts if part != outlet]),
        date=next((value for value in _dates(text, aside, wire, spoken) if _FULL_DATE.fullmatch(value)), None),
        outlet=outlet,
        language=spoken,
    )


def _spoken(text: str, blocks: Sequence[Block]) -> str:
    """The begin of what the article itself says, so that a site's furniture does not decide the language."""
    begins = (text[block.start : block.end] for block in blocks if block.kind in ("body", "heading", "list", "quote"))
    pieces: list[str] = []
    total = 0
    for piece in begins:
        pieces.append(piece[:_SAMPLE])
        total += len(piece)
        if total > _SAMPLE:
            break
    return "\n".join(pieces)


def _outlets(blocks: Sequence[Block], aside: Sequence[_Line], byline: Sequence[str], wire: WireDateline | None) -> Iterator[str]:
    """What may be the outlet, the surest first."""
    sites = [site for _, line in aside for site in _URL.findall(line)]
    yield from (part for part in byline if _names_site(part, sites))
    yield from _mastheads(blocks, aside)
    yield from (name for block, line in aside if block.kind == "dateline" and (name := lines.outlet_of_bar(line)))
    yield from (name for _, line in aside if (name := naming.credited_outlet(line)))
    if wire and naming.is_agency_name(wire.agency):
        yield wire.agency
    yield from sites


def _mastheads(blocks: Sequence[Block], aside: Sequence[_Line]) -> Iterator[str]:
    """The paper's name above the title: furniture that is there for no other reason."""
    title = next((block.start for block in blocks if block.kind == "heading"), 0)
    above = (line for block, line in aside if block.kind == "furniture" and block.end <= title and "\n" not in line)
    return (line for line in above if not (lines.is_section_label(line) or lines.is_furniture(line) or lines.is_menu(line)))


def _note_names(aside: Sequence[_Line]) -> list[str]:
    """Names in a source note that holds a byline ("An article by X of 08.01.2022")."""
    return next((names for _, line in aside if lines.is_source_note(line) and (names := naming.byline_names(line))), [])


def _names_site(part: str, sites: Sequence[str]) -> bool:
    name = re.sub(r"\W", "", part).lower()
    return len(name) > 2 and any(name in re.sub(r"\W", "", site).lower() for site in sites)


def _author(people: Sequence[str]) -> str:
    """The first part with a given name and a family name, else the first part; without the place it was written at."""
    named = [name for part in people if (name := naming.without_place(part))]
    return next((part for part in named if len(part.split()) > 1), next(iter(named), ""))


def _dates(text: str, aside: Sequence[_Line], wire: WireDateline | None, language: str) -> Iterator[str]:
    """The dates of datelines, bylines, source notes and addresses, in this order."""
    yield from _dates_of("dateline", text, aside, language)
    if wire and wire.date:
        yield wire.date
    yield from _dates_of("byline", text, aside, language)
    yield from _dates_of("furniture", text, aside, language)
    for _, line in aside:
        for year, month, day in _URL_DATE.findall(line):
            yield f"{year}-{month}-{day}"


def _dates_of(kind: BlockKind, text: str, aside: Sequence[_Line], language: str) -> Iterator[str]:
    for block, line in aside:
        if block.kind == kind and (kind == "dateline" or lines.is_byline(line) or lines.is_source_note(line)):
            yield from _settled(text, line, language)


def _settled(text: str, line: str, language: str) -> Iterator[str]:
    found = find_dates(line, language)
    around = find_dates(text[:_SAMPLE], language) if any(date.ambiguous for date in found) else []
    for date in settle([*found, *around])[: len(found)]:
        if not date.ambiguous:
            yield date.value
