"""The lines around the two passages of a word diff, and how much room each part of the screen gets."""

from collections.abc import Collection, Iterator, Mapping
from itertools import product

from rich.cells import cell_len
from textual.content import Content

from lesart.core.export.asserting import shift_told
from lesart.core.export.lookup import voice
from lesart.core.model import Link, Passage
from lesart.core.safetext import safe
from lesart.tui.actions import BY_ID, key_name, split_keys
from lesart.tui.panels.bands import band, confidence
from lesart.tui.panels.claim_line import COLOURS, glyph
from lesart.tui.panels.claim_line import WORDS as RELATIONS
from lesart.tui.panels.diff.looks import WORDS, style_of
from lesart.tui.panels.differences import hints_told, standing_told
from lesart.tui.panels.line import Piece
from lesart.tui.panels.naming import article_name, cut
from lesart.tui.panels.partners import UNLINKED
from lesart.tui.word_diff import LOOK_KINDS, LookKind, Pairing

SIDE_BY_SIDE = 110
"""Cells from which on the passages stand side by side."""

_MOST_TOLD = 4
"""Rows at most of what a link says its passages differ in."""

_LEAST_NAME = 16
"""Cells that the name of an article keeps."""

_LEAST_LIST = 4
"""Rows that the list keeps."""

_SHORT: Mapping[LookKind, str] = {"punctuation": "marks", "wording": "words"}


def header_content(pairing: Pairing, width: int, ascii_only: bool) -> Content:
    """Which partner it is, and how sure it is that both speak of one fact."""
    one, other = pairing.numbers
    link = pairing.partner.link
    told = UNLINKED if link is None else confidence(link, ascii_only)
    shorter = UNLINKED if link is None else band(link, ascii_only)
    relation = "" if link is None else f"{glyph(link.relation, ascii_only)} {RELATIONS[link.relation]} "
    head = f"{one} ~ {other} · partner {pairing.count} · "
    lead, right = " lesart  ", "word diff "
    room = width - len(lead) - len(right) - 1
    rest = next((one for one in (f"{relation}{told}", f"{relation}{shorter}", relation) if cell_len(head + one) <= room), "")
    where = cut(head + rest, room)
    shown = where.removeprefix(head)
    colour = f"bold {COLOURS[link.relation]}" if link else "bold"
    gap = " " * max(room - cell_len(where) + 1, 1)
    return Content.assemble((lead, "bold $primary"), (where.removesuffix(shown), "bold"), (shown, colour), gap, right)


def link_rows(pairing: Pairing, width: int) -> list[str]:
    """What the link of a pair says that it differs in, and where a reserve is missing; a row each."""
    link = pairing.partner.link
    told = list(_told(link, pairing)) if link else []
    rows = [cut(f" {' '.join(safe(one).split())}", width) for one in told]
    return [*rows[: _MOST_TOLD - 1], f" … and {len(rows) - _MOST_TOLD + 1} more"] if len(rows) > _MOST_TOLD else rows


def _told(link: Link, pairing: Pairing) -> Iterator[str]:
    numbers = {place.id: number for place, number in zip(pairing.places, pairing.numbers, strict=True)}
    for one in link.differences:
        values = " · ".join(f"{value.value} ({numbers[value.passage]})" for value in one.values)
        yield f"{', '.join(filter(None, (standing_told(one), hints_told(one))))} · {one.slot}: {values}"
    for shift in link.shifts:
        yield shift_told(shift, numbers[shift.firmer])


def place_content(pairing: Pairing, side: int, width: int) -> Content:
    """Above a passage: number and name of its article, its date, and who says it."""
    article, place, number = pairing.articles[side], pairing.places[side], pairing.numbers[side]
    rest = "".join(f" · {part}" for part in (safe(article.metadata.date or ""), _voice(place)) if part)
    name = cut(f" {number} {article_name(article)}", max(width - cell_len(rest), _LEAST_NAME))
    return Content.styled(cut(name + rest, width), "bold")


def _voice(place: Passage) -> str:
    return safe(voice(place)) or ("the article itself" if place.attribution else "")


def legend_pieces(counts: Mapping[LookKind, int], hidden: Collection[LookKind], keymap: Mapping[str, str], width: int) -> list[Piece]:
    """The classes, each in its own look, with the key that hides it and how often it is there; hidden ones stand in brackets."""
    rows = [
        [_class(kind, counts[kind], kind in hidden, keymap, words, counted, gap) for kind in LOOK_KINDS if kind in counts]
        for counted, words, gap in product((True, False), ({}, _SHORT), ("  ", " "))
    ]
    return next((row for row in rows if sum(piece.content.cell_length for piece in row) <= width), rows[-1])


def _class(
    kind: LookKind, count: int, is_hidden: bool, keymap: Mapping[str, str], words: Mapping[LookKind, str], counted: bool, gap: str
) -> Piece:
    action = BY_ID[f"diff-{kind}"]
    key = key_name(split_keys(keymap.get(action.id, action.keys))[0])
    name = words.get(kind, WORDS[kind]) + (f" {count}" if counted else "")
    if is_hidden:
        told = Content.assemble((f" {key}", "bold $accent"), (f" ({name})", "$furniture"), gap[1:])
    else:
        told = Content.assemble(
            (f" {key}", "bold $accent" if count else "$furniture"), " ", (name, style_of(kind) if count else "$furniture"), gap[1:]
        )
    return Piece(told, action.call)


def heights(room: int, rows: tuple[int, int], items: int, wide: bool) -> tuple[int, int]:
    """How many rows of the screen each passage gets.

    The list keeps a few rows; of what is left each passage gets what it needs, and where that is too little, they share it.

    Args:
        room: rows for both passages and the list.
        rows: that the passages need.
        items: that the list has.
        wide: whether the passages stand side by side.
    """
    left = max(room - min(max(items, 1), max(_LEAST_LIST, room // 3)), 2)
    if wide:
        most = max(min(max(rows), left), 1)
        return most, most
    first, second = rows
    if first + second > left:
        half = left // 2
        first, second = (min(first, max(left - second, half)), min(second, max(left - first, left - half)))
    return max(first, 1), max(second, 1)
