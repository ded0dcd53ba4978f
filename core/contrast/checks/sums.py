"""Sums: the rows of a list against its total, and counts of one sentence that are added up there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lesart.core.contrast.checks.matter import Matter, Told, figure, is_exact, place_of, sayings
from lesart.core.model import Check, Quantity

_ROW = re.compile(r"^\W{0,4}(?P<label>[^\W\d_][^:\t\n]{0,60}?)\s*(?:[:\t|]|\s[–—-]\s|\s{2,})\s*$")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FEWEST_ROWS = 2
# Rows of one list follow each other; before its total there may be a line without anything.
_GAP = re.compile(r"[ \t\r]*\n(?:[ \t\r]*\n){0,2}[ \t\r]*")
# What may stand between two counts that are added up: "27 Seeleute und 14 Passagiere".
_ITEM = re.compile(r"[^.;:!?()\d]{0,45}")
_FEWEST_ELSEWHERE = 3


@dataclass(frozen=True, slots=True)
class _Row:
    """A line that has one number, and what stands before it."""

    start: int
    end: int
    label: str
    number: Quantity


def find(matter: Matter) -> Iterator[Check]:
    """Sums of lists, with the total beside them or in a linked passage, and of sentences."""
    for told in matter.articles.values():
        for rows, total in _lists(told):
            if total:
                yield _check(told, [row.number for row in rows], total)
            elif len(rows) >= _FEWEST_ELSEWHERE:
                yield from _totals_elsewhere(matter, told, rows)
        for start, end in told.sentences():
            yield from _in_sentence(told, start, end)


def _lists(told: Told) -> Iterator[tuple[Sequence[_Row], Quantity | None]]:
    """Each list of counts of one thing, and its total where one stands right after or before it."""
    runs: list[list[_Row]] = []
    for row in _rows(told):
        if runs and _GAP.fullmatch(told.article.text, runs[-1][-1].end, row.start):
            runs[-1].append(row)
        else:
            runs.append([row])
    for run in runs:
        totals = [row for row in run if _is_total(row, told.language)]
        parts = [row for row in run if row not in totals]
        one_thing = len({(row.number.unit, row.number.kind) for row in run}) == 1 and len({row.number.counted for row in run} - {""}) <= 1
        enough = len(parts) >= _FEWEST_ROWS and all(is_exact(row.number) for row in parts)
        at_the_edge = not totals or (len(totals) == 1 and totals[0] in (run[0], run[-1]))
        if one_thing and enough and at_the_edge and not told.leaves_out(_lead(told, run[0]), run[0].start):
            yield parts, totals[0].number if totals else None


def _rows(told: Told) -> Iterator[_Row]:
    """The lines "label: number" of an article. A total's line may go on: "Insgesamt: 41 Menschen, sagte er"."""
    for line in _LINE.finditer(told.article.text):
        numbers = told.numbers_in(line.start(), line.end())
        label = _ROW.match(told.article.text[line.start() : numbers[0].start]) if numbers else None
        if label:
            row = _Row(line.start(), line.end(), label["label"].strip(" *_"), numbers[0])
            if len(numbers) == 1 or _is_total(row, told.language):
                yield row


def _is_total(row: _Row, language: str) -> bool:
    return re.fullmatch(sayings(language, "totals"), row.label, re.IGNORECASE) is not None


def _lead(told: Told, first: _Row) -> int:
    """Where the last line before a list begins."""
    return told.article.text.rfind("\n", 0, max(0, len(told.article.text[: first.start].rstrip()))) + 1


def _totals_elsewhere(matter: Matter, told: Told, rows: Sequence[_Row]) -> Iterator[Check]:
    """Totals of another article, in passages linked to the list. What the rows do not come to may be of another day: it makes no check."""
    value = sum(row.number.low for row in rows)
    start, end = rows[0].start, rows[-1].end
    listed = [passage for passage in told.passages if start <= passage.start < end]
    for partner in (other for passage in listed for other in matter.partners.get(passage.id, ())):
        for number in matter.articles[partner.article].numbers_in(partner.start, partner.end):
            same_thing = {rows[0].number.counted, rows[0].number.group} & {number.counted, number.group} - {""}
            if same_thing and is_exact(number) and number.low == value:
                yield _check(told, [row.number for row in rows], number, matter.articles[partner.article])


def _in_sentence(told: Told, start: int, end: int) -> Iterator[Check]:
    """Counts that a word adds up: "27 Seeleute und 14 Passagiere, zusammen 41"; or that share out a whole: "41, davon 27 ... und 14 ...".

    A total that its parts do not come to is told only where the word says that it is of nothing but what stands before it, and a whole
    only where its parts are more.
    """
    numbers = told.numbers_in(start, end)
    if len(numbers) <= _FEWEST_ROWS or len({one.unit for one in numbers}) > 1 or told.leaves_out(start, end):
        return
    gaps = [told.between(one.end, other.start) for one, other in pairwise(numbers)]
    if not all(map(_ITEM.fullmatch, gaps)):
        return
    *parts, total = numbers
    if all(map(is_exact, parts)):
        firm = _ends_with(gaps[-1], told.language, "firm")
        loose = _ends_with(gaps[-1], told.language, "totals") or _goes_on_with(told.between(total.end, end), told.language, "totals_after")
        if firm or (loose and _comes_to(parts, total)):
            yield _check(told, parts, total)
    whole, *shares = numbers
    too_many = whole.high is not None and sum(one.low for one in shares) > whole.high
    if all(map(is_exact, shares)) and _ends_with(gaps[0], told.language, "parts") and (too_many or _comes_to(shares, whole)):
        yield _check(told, shares, whole)


def _ends_with(text: str, language: str, what: str) -> bool:
    return re.search(rf"(?<!\w){sayings(language, what)}(?!\w)\W*$", text, re.IGNORECASE) is not None


def _goes_on_with(text: str, language: str, what: str) -> bool:
    """Whether a text begins so, a noun aside: "41 people in all"."""
    return re.match(rf"(?:\W*\w+)?\W*{sayings(language, what)}(?!\w)", text, re.IGNORECASE) is not None


def _comes_to(parts: Iterable[Quantity], total: Quantity) -> bool:
    value = sum(one.low for one in parts)
    return total.low <= value and (total.high is None or value <= total.high)


def _check(told: Told, parts: Sequence[Quantity], total: Quantity, home: Told | None = None) -> Check:
    """What `parts` come to; `home` is the article that has the total, where it is another."""
    reckoned = " + ".join(figure(one.low, told.language) for one in parts)
    value = figure(sum(one.low for one in parts), told.language)
    return Check(
        "sum",
        place_of(total),
        tuple(map(place_of, parts)),
        (home or told).between(total.start, total.end),
        f"{reckoned} = {value}",
        _comes_to(parts, total),
    )
