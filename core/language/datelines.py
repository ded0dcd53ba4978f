"""The dateline with which an agency's message opens its first paragraph: place, day and sign, then a dash or a full stop."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from lesart.core.cleantext import CleanText
from lesart.core.language.dates import find_dates
from lesart.core.language.facts import all_facts
from lesart.core.model import Block, Repair

_PARAGRAPHS = 3  # in which a message may open: a lead, or the text of a picture, can stand above it
_LONGEST = 120  # characters
_DAY = "\ufffc"  # stands for each character of a date, so that offsets stay
_DASHES = frozenset(("–", "—", "-", "--"))
_SHORTEST_SHOUT = 4  # letters from which a place in capitals is no acronym


@cache
def _pattern() -> re.Pattern[str]:
    name = r"[^\W\d_a-z][^\W\d_]*\.?(?:[-’'][^\W\d_]+)*"
    link = "|".join(sorted({word for facts in all_facts() for word in facts.page.name_links}))
    place = rf"{name}(?:(?:,?\s|\s?/\s?|(?:\s(?:{link})){{1,2}}\s){name}){{0,5}}"
    sign = r"\([^\W\d_][^()\n]{1,40}\)"
    return re.compile(
        rf"(?P<place>{place})(?:,?\s{_DAY}+)?(?:,?\s?(?P<sign>{sign}))?(?:,\s{_DAY}+)?"
        r"(?P<close>(?:\.|\s?(?:[–—]|--?))(?=\s|$)|$)\s*"
    )


@dataclass(frozen=True, slots=True)
class WireDateline:
    """What stands in text[start:end], before the message itself.

    `agency` is what the brackets name, `date` the day as in `FoundDate`; None where it is not told, or not told plainly.
    """

    start: int
    end: int
    agency: str = ""
    date: str | None = None


def message_dateline(text: str, blocks: Sequence[Block], repairs: Sequence[Repair]) -> WireDateline | None:
    """The dateline that opens one of an article's first paragraphs."""
    paragraphs = islice((block for block in blocks if block.kind == "body"), _PARAGRAPHS)
    for block in paragraphs:
        shown = CleanText(text, repairs, block.start, block.end)
        dateline = wire_dateline(shown.text)
        if dateline and dateline.end < len(shown.text):
            return replace(dateline, start=block.start, end=shown.to_source(dateline.end))
    return None


def wire_dateline(text: str) -> WireDateline | None:
    """The dateline that opens `text`; None where it opens otherwise.

    Brackets with an agency show it ("Berlin, 3. Mai (dpa) –"), or a place in capitals before a dash ("LONDON, May 3 —"): a place and a
    day alone may as well begin a story.
    """
    opening = text[:_LONGEST]
    if not opening[:1].isupper() or not any(sign in opening for sign in "(–—-"):
        return None
    dates = find_dates(opening, "")
    masked = opening
    for date in dates:
        masked = masked[: date.start] + _DAY * (date.end - date.start) + masked[date.end :]
    wire = _pattern().match(masked)
    if not wire or not _opens_message(wire, text):
        return None
    day = next((date.value for date in dates if date.end <= wire.end() and not date.ambiguous), None)
    return WireDateline(0, wire.end(), (wire["sign"] or "").strip("()"), day)


def _opens_message(wire: re.Match[str], text: str) -> bool:
    place = wire["place"]
    if text[wire.end() : wire.end() + 1].islower() or any(place.split()[0].lower() in facts.stop_words for facts in all_facts()):
        return False
    city = place.split(",")[0]
    return bool(wire["sign"]) or (city.isupper() and len(city) >= _SHORTEST_SHOUT and wire["close"].strip() in _DASHES)
