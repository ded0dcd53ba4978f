"""What the claim line tells of a claim: what it is, what differs in it and how, who says what, and why its passages were matched."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, product

from rich.cells import cell_len
from textual.content import Content

from lesart.core.export.lookup import percent
from lesart.core.model import Article, Claim, Passage, SlotValue
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Stop
from lesart.tui.panels.assertion import shifts_among
from lesart.tui.panels.bands import band, confidence
from lesart.tui.panels.claim_line import COLOURS, WORDS, glyph
from lesart.tui.panels.differences import (
    alike,
    days_told,
    hints_told,
    other_slots,
    slot_told,
    standing_told,
    told_first,
    value_told,
    values_told,
)
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.panels.receipt import receipt_told
from lesart.tui.panels.voices import short_voice

_ROOM_FOR_PERCENT = 60
_INDENT = 5
"""Cells at both ends of the lower row."""

_MOST_REASONS = 6
_Naming = Callable[[int, Article], str]
_NAME_CELLS = (20, 14, 10, 8)
"""Widths that the name of an article or a speaker is cut to, until all are in view."""

_SAYER_CELLS = (20, 12)
"""The same for who says it."""

_LONGEST_VALUE, _SHORT_VALUE, _LEAST_VALUE = 80, 20, 12
"""Widths that a value is cut to: at first; before the values take both rows; at last."""

_NO_DAYS: Mapping[SlotValue, str] = {}
_LEAST_REASONS = 20
_BETWEEN = " · "


def claim_content(stop: Stop, atlas: Atlas, width: int, ascii_only: bool = False) -> Content:
    """Two rows: relation, count, how sure, and what differs or who tells it; below, the values with who says them, or why it matched."""
    found = f" {glyph(stop.kind, ascii_only)} {WORDS[stop.kind]} {atlas.count(stop)}"
    if stop.claim is None:
        head, said, more, below = f"{found}  ", "found in no other article", "", receipt_told(stop.only, atlas) if stop.only else ""
    else:
        heads = [f"{found} {sure}  " for sure in _how_sure(stop.claim, atlas, ascii_only)]
        tell = _differing if values_told(stop.claim) else _agreeing
        head, said, more, below = tell(stop.claim, atlas, heads, width)
    below = cut(below, width - _INDENT - cell_len(more))
    said = cut(said, width - cell_len(head) - 1)
    return Content.assemble((head, f"bold {COLOURS[stop.kind]}"), said, f"\n   {more}", (below, "$furniture"))


def _how_sure(claim: Claim, atlas: Atlas, ascii_only: bool) -> tuple[str, ...]:
    """How sure the claim is, in the fullest wording and in the shortest, by the link that its confidence rests on."""
    link = atlas.partners.strongest(claim)
    return (confidence(link, ascii_only), band(link, ascii_only)) if link else (percent(claim.confidence), "")


def _differing(claim: Claim, atlas: Atlas, heads: Sequence[str], width: int) -> tuple[str, str, str, str]:
    """One of `heads` and what differs; below, all values and why they were matched.

    Where the values do not fit a row, names become shorter, then articles go by number and days go, then values are cut; at last they take
    both rows, and what differs is left to the eye. A large family does not fit even so: equal values stand together then.
    """
    room = width - _INDENT
    head, topic = _topic(claim, atlas, heads, width)
    first = told_first(claim)
    # What to look at needs the upper row more than the values need their speakers: the line above has the one at hand.
    unnamed = [_items(claim, atlas, _by_number, sayer=0)] if first and first.hints and hints_told(first) in topic else []
    for items in chain(_wordings(claim, atlas), unnamed):
        said = _BETWEEN.join(items)
        if cell_len(said) <= room:
            shared = _shared(claim, atlas) if room - cell_len(said) > _LEAST_REASONS else ""
            return head, topic, said, f"   {shared}" if shared else ""
    for kind, longest in product((f"{standing_told(first)}: " if first else "", ""), range(_LONGEST_VALUE, _LEAST_VALUE - 1, -1)):
        head = heads[0] if width >= _ROOM_FOR_PERCENT and not kind else heads[-1]
        items = _items(claim, atlas, _by_number, longest, _SAYER_CELLS[-1])
        above, below = _flowed(items, width - cell_len(head + kind) - 1)
        if cell_len(below) <= room and cell_len(head + kind + above) < width:
            return head, kind + above, below, ""
    return *_topic(claim, atlas, heads, width), cut(_BETWEEN.join(_grouped(claim, atlas)), room), ""


def _topic(claim: Claim, atlas: Atlas, heads: Sequence[str], width: int) -> tuple[str, str]:
    """One of `heads`, and beside it as much as fits: kind, standing and slot, then hints, other slots, and who asserts more than others."""
    first = told_first(claim)
    slot = slot_told(first.slot if first else claim.slot)
    kind = standing_told(first) if first else "about"
    asserted = shifts_among({value.passage for value in values_told(claim)}, claim, atlas)
    hints, also = hints_told(first) if first else "", other_slots(claim)
    topic = f"{kind}: {slot}" if slot else kind
    parts = [part for part in (topic, hints, f"also: {', '.join(also)}" if also else "", *asserted) if part]
    wanted = [parts[:most] for most in range(len(parts), 1 if hints else 0, -1)]
    if hints:
        wanted.append([kind, hints])
    told = ((head, _BETWEEN.join(some)) for some in wanted for head in heads)
    return next(((head, said) for head, said in told if cell_len(head + said) < width), (heads[-1], topic))


def _agreeing(claim: Claim, atlas: Atlas, heads: Sequence[str], width: int) -> tuple[str, str, str, str]:
    """One of `heads` and who tells it, names becoming shorter until all are in view; below, who asserts more than others, and why."""
    below = "   ".join(part for part in (_BETWEEN.join(shifts_among(claim.passages, claim, atlas)), _shared(claim, atlas)) if part)
    for head in heads:
        for cells in _NAME_CELLS:
            said = _sayers(claim, atlas, partial(_by_name, cells=cells))
            if cell_len(head + said) < width:
                return head, said, "", below
    return heads[0] if width >= _ROOM_FOR_PERCENT else heads[-1], _sayers(claim, atlas, _by_number), "", below


def _wordings(claim: Claim, atlas: Atlas) -> Iterator[list[str]]:
    """The values with who says them, from the fullest wording to the shortest that leaves the upper row to what differs."""
    days = days_told(values_told(claim))
    for cells in _NAME_CELLS:
        yield _items(claim, atlas, partial(_by_name, cells=cells), days=days)
    yield _items(claim, atlas, _by_number, days=days)
    for sayer in _SAYER_CELLS:
        yield _items(claim, atlas, _by_number, sayer=sayer)
    for longest in range(_LONGEST_VALUE, _SHORT_VALUE - 1, -1):
        yield _items(claim, atlas, _by_number, longest, sayer=_SAYER_CELLS[-1])


def _grouped(claim: Claim, atlas: Atlas) -> list[str]:
    """Each value once, with the numbers of all articles that have it."""
    order = {value: atlas.article_order[atlas.passages[value.passage].article] for value in values_told(claim)}
    groups = alike(sorted(order, key=order.__getitem__))
    numbers = (dict.fromkeys(str(order[value] + 1) for value in group) for group in groups)
    return [f"{cut(value_told(group[0]), _SHORT_VALUE)} ({' '.join(own)})" for group, own in zip(groups, numbers, strict=True)]


def _flowed(items: Sequence[str], room: int) -> tuple[str, str]:
    """As many items as fit into `room` cells, and the rest."""
    fit = next((n for n in range(len(items), 1, -1) if cell_len(_BETWEEN.join(items[:n])) <= room), 1)
    return _BETWEEN.join(items[:fit]), _BETWEEN.join(items[fit:])


def _items(
    claim: Claim,
    atlas: Atlas,
    name: _Naming,
    longest: int = _LONGEST_VALUE,
    sayer: int = _SAYER_CELLS[0],
    days: Mapping[SlotValue, str] = _NO_DAYS,
) -> list[str]:
    """Each passage's values, in at most `longest` cells, with who says them, in `sayer` cells, and of what day."""
    found: dict[str, list[SlotValue]] = {}
    for value in values_told(claim):
        found.setdefault(value.passage, []).append(value)
    return [
        f"{cut(', '.join(map(value_told, values)), longest)} ({_sayer(place, name(*_article(place, atlas)), sayer, values, days)})"
        for place in atlas.places(claim)
        if (values := found.get(place.id, []))
    ]


def _sayers(claim: Claim, atlas: Atlas, name: _Naming) -> str:
    """The articles that tell a claim, each with whom it has say it."""
    places = atlas.places(claim)
    return "in " + _BETWEEN.join(dict.fromkeys(_sayer(place, name(*_article(place, atlas)), _SAYER_CELLS[0]) for place in places))


def _sayer(place: Passage, article: str, cells: int, values: Sequence[SlotValue] = (), days: Mapping[SlotValue, str] = _NO_DAYS) -> str:
    """The article, whom it has say the passage, and of what day its values are true."""
    said = short_voice(place.attribution, cells) or next((safe(value.speaker) for value in values if value.speaker and cells), "")
    return ", ".join(dict.fromkeys(part for part in (article, said, *(days.get(value, "") for value in values)) if part))


def _article(place: Passage, atlas: Atlas) -> tuple[int, Article]:
    number = atlas.article_order[place.article]
    return number + 1, atlas.comparison.articles[number]


def _shared(claim: Claim, atlas: Atlas) -> str:
    shared = ", ".join(safe(what) for what in atlas.reasons(claim)[:_MOST_REASONS])
    return f"why: {shared}" if shared else ""


def _by_name(number: int, article: Article, cells: int) -> str:
    return f"{number} {cut(article_name(article), cells)}"


def _by_number(number: int, article: Article) -> str:
    return str(number)
