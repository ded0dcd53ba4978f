"""The ledger: what the articles differ in, and the numbers they share, by weight; at its end the arithmetic that was checked."""

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from lesart.core.contrast.ledger import ledger
from lesart.core.export.differing import KINDS, STANDINGS
from lesart.core.model import Check, Claim, Difference
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Spot, Stop, apart
from lesart.tui.panels.assertion import rungs_told, shifts_told
from lesart.tui.panels.claim_line import glyph
from lesart.tui.panels.differences import alike, days_told, hints_told, slot_told, told_first, value_told, values_told
from lesart.tui.panels.lists.checks import check_entry, check_lines, check_row
from lesart.tui.panels.lists.columns import column, shared
from lesart.tui.panels.lists.entry import Entry, ListName, Pieces, in_order
from lesart.tui.panels.voices import short_voice
from lesart.tui.search import fold

_BY_WEIGHT, _BY_KIND, _BY_TEXT = "by weight", "by kind", "as article 1 has them"
_KIND_CELLS = 9
_LEAST_TITLE, _TITLE_SHARE = 12, 0.4
_MOST_ARTICLES = 15
_BETWEEN = " · "


class Ledger:
    """Claims that differ or count, then checks."""

    name: ListName = "ledger"
    orders: Sequence[str] = (_BY_WEIGHT, _BY_KIND, _BY_TEXT)
    walk = staticmethod(in_order)
    few_rows = 0

    def __init__(self, atlas: Atlas, ascii_only: bool) -> None:
        """Make it of what is known.

        Args:
            atlas: what is known.
            ascii_only: draw signs in ASCII.
        """
        self._atlas, self._ascii_only = atlas, ascii_only
        self._claims: Mapping[str, Claim] = {claim.id: claim for claim in ledger(atlas.comparison)}
        checks = sorted(atlas.comparison.checks, key=lambda check: check.holds)
        self._checks: Mapping[str, Check] = {check_entry(check, atlas).id: check for check in checks}
        widest = max((len(_articles(claim, atlas)) for claim in self._claims.values()), default=0)
        self._article_cells = min(widest, _MOST_ARTICLES)
        self._title_cells = max((cell_len(_title(claim, atlas)) for claim in self._claims.values()), default=0) + 2

    def entries(self, order: str) -> Sequence[Entry]:
        """Claims in an order, then checks: those that do not hold first."""
        claims = list(self._claims.values())
        if order == _BY_KIND:
            claims.sort(key=lambda claim: (claim.relation != "conflict", _kind(claim)))
        elif order == _BY_TEXT:
            claims.sort(key=lambda claim: _place(claim, self._atlas))
        return [*map(self._entry, claims), *(check_entry(check, self._atlas) for check in self._checks.values())]

    def row(self, entry: Entry, width: int) -> Pieces:
        """Sign, kind, title, values and how they stand, and the numbers of the articles."""
        if entry.id in self._checks:
            return check_row(self._checks[entry.id], self._atlas, width, self._ascii_only)
        claim = self._claims[entry.id]
        room = width - _KIND_CELLS - 2 - self._article_cells - 1
        title = shared(room, _LEAST_TITLE, _TITLE_SHARE, self._title_cells)
        return (
            (f"{glyph(claim.relation, self._ascii_only)} ", claim.relation),
            (column(_kind(claim), _KIND_CELLS), claim.relation),
            (column(_title(claim, self._atlas), title - 1) + " ", "strong"),
            (column(_values(claim, room - title), room - title) + " ", ""),
            (column(_articles(claim, self._atlas), self._article_cells), "faint"),
        )

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """Every slot with all its values, who says them and of what day, how they stand; then who asserts it, and how firmly."""
        if entry.id in self._checks:
            return check_lines(self._checks[entry.id], self._atlas)
        claim = self._claims[entry.id]
        slots = [self._slot(one) for one in claim.differences]
        read_off = [("assertion:", told) for told in shifts_told(claim, self._atlas)]
        return [*slots, *read_off, *rungs_told(claim, self._atlas)]

    def _entry(self, claim: Claim) -> Entry:
        """It leads to the first passage that has one of the values that differ."""
        valued = {value.passage for value in apart(claim)}
        places = self._atlas.places(claim)
        first = next((place for place in places if place.id in valued), places[0])
        said = " ".join(value.value for one in claim.differences for value in one.values)
        words = f"{claim.relation} {_kind(claim)} {claim.title} {claim.slot} {said} {_standings(claim)[0]}"
        return Entry(claim.id, fold(words), "", Spot(first.article, first.start), Stop(first, claim=claim))

    def _slot(self, difference: Difference) -> tuple[str, str]:
        days = days_told(difference.values)
        told = []
        for value in difference.values:
            passage = self._atlas.passages[value.passage]
            sayer = short_voice(passage.attribution) or safe(value.speaker)
            where = (str(self._atlas.article_order[passage.article] + 1), sayer, days.get(value, ""))
            told.append(f"{value_told(value)} ({', '.join(part for part in where if part)})")
        standing = ", ".join(part for part in (STANDINGS[difference.standing], hints_told(difference)) if part)
        return f"{slot_told(difference.slot) or KINDS[difference.kind]}:", f"{_BETWEEN.join(told)} — {standing}"


def _title(claim: Claim, atlas: Atlas) -> str:
    """A claim's title, or before it has one its first words."""
    return " ".join(safe(claim.title).split()) or safe(atlas.words(atlas.places(claim)[0].id))


def _articles(claim: Claim, atlas: Atlas) -> str:
    """The numbers of the articles that tell a claim."""
    return " ".join(map(str, dict.fromkeys(atlas.article_order[place.article] + 1 for place in atlas.places(claim))))


def _kind(claim: Claim) -> str:
    first = told_first(claim) or next(iter(claim.differences), None)
    if first is None:
        return claim.relation
    return "denied" if first.kind == "denial" else KINDS[first.kind]


def _standings(claim: Claim) -> tuple[str, ...]:
    """How the values of the first slot stand, and what to look at, in words; or a mark alone that there is something to look at."""
    first = told_first(claim) or next(iter(claim.differences), None)
    if first is None:
        return ("",)
    standing = f"  {STANDINGS[first.standing]}"
    return (f"{standing}, {hints_told(first)}", f"{standing} !") if first.hints else (standing,)


def _values(claim: Claim, room: int) -> str:
    """All values of the first slot, each once, and how they stand: the values yield to that."""
    first = told_first(claim) or next(iter(claim.differences), None)
    values = values_told(claim) or (first.values if first else ())
    told = _BETWEEN.join(value_told(group[0]) for group in alike(values))
    standing = next((one for one in _standings(claim) if cell_len(told + one) <= room), _standings(claim)[-1])
    return column(told, max(room - cell_len(standing), room // 2)).rstrip() + standing


def _place(claim: Claim, atlas: Atlas) -> tuple[int, int]:
    first = atlas.places(claim)[0]
    return atlas.article_order[first.article], first.start
