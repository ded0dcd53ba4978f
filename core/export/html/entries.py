"""The list of the page: an entry a claim, then one for each excerpt that stands in no claim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.core.export.contrasting import asserted, difference_lines
from lesart.core.export.extract import Excerpt, Extract, Group, Pair
from lesart.core.export.html.layers import ONLY, SIGNS, entry_of
from lesart.core.export.lookup import Lookup, label, percent
from lesart.core.export.saying import answer_told, decisions_told, note_told, reasons_told, silence_told, speaker_told
from lesart.core.safetext import safe, safe_lines

NAMES = {"conflict": "conflict", "same": "same", "related": "related", ONLY: "only here"}
"""How an entry stands, in words."""


@dataclass(frozen=True, slots=True)
class Member:
    """An excerpt in its entry: the number and name of its article, its words in three, around its value; and what is known of it."""

    excerpt: Excerpt
    number: int
    source: str
    before: str
    value: str
    after: str
    said: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tied:
    """Two excerpts of an entry: the numbers of their articles, what the program says of them, and what readers decided."""

    numbers: str
    told: str
    decisions: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim, or what stands alone, ready for the page. `kinds` are what the filters go by."""

    id: str
    kinds: tuple[str, ...]
    sign: str
    standing: str
    number: int
    title: str
    told: str
    lines: tuple[str, ...]
    members: tuple[Member, ...]
    pairs: tuple[Tied, ...] = ()
    answers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Entries:
    """Makes the entries of one extract."""

    def __init__(self, extract: Extract) -> None:
        self._comparison, self._look = extract.comparison, Lookup(extract.comparison)

    def of_group(self, group: Group) -> Entry:
        """A claim."""
        claim, look = group.claim, self._look
        numbers = {excerpt.id: look.number(excerpt.article) for excerpt in group.excerpts}
        lines = [*difference_lines(claim, look), *asserted(claim, self._comparison, look)]
        return Entry(
            id=f"c{group.number}",
            kinds=(claim.relation, *_touched(group.excerpts, group.pairs), *(["chosen"] if group.is_chosen else [])),
            sign=SIGNS[claim.relation],
            standing=NAMES[claim.relation],
            number=group.number,
            title=safe(group.title),
            told=f"{NAMES[claim.relation]}, {claim.band} {percent(claim.confidence)}",
            lines=tuple(map(safe, lines)),
            members=tuple(self._member(excerpt) for excerpt in group.excerpts),
            pairs=tuple(_tied(pair, numbers) for pair in group.pairs),
            answers=_safe(map(answer_told, group.answers)),
            notes=_safe(map(note_told, group.notes)),
        )

    def of_excerpt(self, excerpt: Excerpt) -> Entry:
        """What stands in one article only, or was marked."""
        return Entry(
            id=entry_of(excerpt),
            kinds=(ONLY, *_touched([excerpt])),
            sign=SIGNS[ONLY],
            standing=NAMES[ONLY],
            number=0,
            title=safe(excerpt.quote),
            told="",
            lines=(),
            members=(self._member(excerpt),),
        )

    def _member(self, excerpt: Excerpt) -> Member:
        silences = (safe(silence_told(silence, self._comparison)) for silence in excerpt.silences)
        return Member(
            excerpt,
            self._look.number(excerpt.article),
            safe(label(excerpt.article)),
            *_around(safe(excerpt.quote), safe(excerpt.value)),
            safe(speaker_told(excerpt)),
            (*_safe(map(note_told, excerpt.notes)), *silences),
        )


def _tied(pair: Pair, numbers: dict[str, int]) -> Tied:
    told = f"{NAMES[pair.relation]}, {pair.band} {percent(pair.score)}"
    reasons = reasons_told(pair)
    return Tied(
        "–".join(map(str, sorted((numbers[pair.a], numbers[pair.b])))),
        safe(f"{told}: {reasons}" if reasons else told),
        _safe(decisions_told(pair)),
        _safe(map(note_told, pair.notes)),
    )


def _around(quote: str, value: str) -> tuple[str, str, str]:
    """A quote before, in and after its value; all of it before, where the value does not stand in it."""
    before, found, after = quote.partition(value) if value else (quote, "", "")
    return before, found, after


def _touched(excerpts: Sequence[Excerpt], pairs: Sequence[Pair] = ()) -> list[str]:
    """Whether the reader put a hand to any of them, as in the scope "marked"."""
    told = any(one.marks or one.notes or one.silences for one in excerpts)
    linked = any(pair.notes or any(not decision.suggested for decision in pair.decisions) for pair in pairs)
    return ["marked"] if told or linked else []


def _safe(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(safe_lines, lines))
