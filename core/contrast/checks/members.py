"""Members counted against members listed: "die sechs Mitgliedsländer" and the list of them, in one article or in two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lesart.core.contrast.checks.matter import Matter, Told, is_exact, place_of, sayings
from lesart.core.model import Block, Check, Entity, Mention, Place, Quantity

_FEWEST = 3
_MEMBERS = "members"  # the group of quantities that count them
# Between a count and the list of what it counts: "drei Städte: ...", "three towns (...".
_LEADS_ON = re.compile(r"\s*(?:[\w-]+\s+){0,4}[\w-]+\s*[:(–—]\s*")
_ENDS = re.compile(r"\s*(?:\([^()]*\))?\s*(?:[.;:)!?–—]|$)")

Name = tuple[Mention, Entity]


@dataclass(frozen=True, slots=True)
class _List:
    """Names in a row, each thing once, and the organisation that they are said to belong to; None where that is not told."""

    told: Told
    names: tuple[Name, ...]
    body: str | None


def find(matter: Matter) -> Iterator[Check]:
    """Counts that lead to their list, and counts of an organisation's members against the lists of them.

    An article's own list goes before those of others, which may be of other days.
    """
    lists = [one for told in matter.articles.values() for one in _lists(told)]
    for told in matter.articles.values():
        own = [one for one in lists if one.told is told]
        for number in told.numbers:
            led_to = next((one for one in own if _leads_to(told, number, one)), None)
            if led_to:
                yield _check(told, number, led_to)
            elif number.group == _MEMBERS and is_exact(number) and number.listed != "part":
                body = _body_of(told, number)
                of_body = [one for one in lists if body and one.body == body]
                for one in [one for one in of_body if one.told is told] or of_body:
                    yield _check(told, number, one)


def _lists(told: Told) -> Iterator[_List]:
    for block in told.article.blocks:
        if block.kind == "furniture":
            continue
        for run in _runs(told, told.names_in(block.start, block.end)):
            first, last = run[0][0].start, run[-1][0].end
            if len(run) >= _FEWEST and _is_whole(told, block, first, last):
                yield _List(told, tuple(run), _joined(told, block, first, last))


def _runs(told: Told, names: Sequence[Name]) -> Iterator[Sequence[Name]]:
    """Names with nothing between them but commas and "and"; another name of one thing, in brackets, is no further item."""
    link = _link(told.language)
    run: list[Name] = []
    for name in names:
        gap = told.between(run[-1][0].end, name[0].start) if run else ""
        if run and any(name[1].id == other.id for _, other in run):
            continue
        if run and not re.fullmatch(rf"\s*(?:\([^()]*\)\s*)?{link}", gap, re.IGNORECASE):
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _link(language: str) -> str:
    """A pattern for what parts one item of a list from the next."""
    conjunction = sayings(language, "and")
    return rf"(?:,\s*(?:{conjunction}\b\s*)?|\b{conjunction}\b\s*)(?:{sayings(language, 'articles')}\b\s*)?"


def _is_whole(told: Told, block: Block, first: int, last: int) -> bool:
    """Whether a list begins and ends with its names: no word stands before the first comma or behind the last."""
    start, end = _sentence(told, block, first)
    before, after = told.between(start, first), told.between(last, end)
    goes_on = re.match(rf"\s*(?:\([^()]*\)\s*)?{_link(told.language)}[^\W\d_a-zäöü]", after)
    return not goes_on and not re.search(rf"\w\s*{_link(told.language)}$", before, re.IGNORECASE) and not told.leaves_out(start, end)


def _joined(told: Told, block: Block, first: int, last: int) -> str | None:
    """The organisation that a list is of: the last named before it, where its sentence says who belongs."""
    start, end = _sentence(told, block, first)
    if not re.search(rf"\b{sayings(told.language, _MEMBERS)}", told.between(start, end), re.IGNORECASE):
        return None
    return next((entity.id for _, entity in reversed(told.names_in(block.start, first)) if entity.label == "ORG"), None)


def _body_of(told: Told, number: Quantity) -> str | None:
    """Whose members a number counts: the organisation named next to it, else the last one named before in its paragraph."""
    block = next(block for block in told.article.blocks if block.start <= number.start < block.end)
    _, end = _sentence(told, block, number.start)
    behind = [entity.id for mention, entity in told.names_in(number.end, end) if entity.label == "ORG"]
    before = [entity.id for _, entity in told.names_in(block.start, number.start) if entity.label == "ORG"]
    return next(iter([*behind, *reversed(before)]), None)


def _leads_to(told: Told, number: Quantity, listed: _List) -> bool:
    """Whether a count leads straight to a list, and the list ends its sentence or its brackets."""
    first, last = listed.names[0][0].start, listed.names[-1][0].end
    if not is_exact(number) or number.kind != "count" or not number.end < first:
        return False
    leads = _LEADS_ON.fullmatch(told.article.text, number.end, first)
    return bool(leads) and _ENDS.match(told.article.text, last) is not None


def _sentence(told: Told, block: Block, at: int) -> tuple[int, int]:
    return next(((start, end) for start, end in told.sentences() if start <= at < end), (block.start, block.end))


def _check(told: Told, number: Quantity, listed: _List) -> Check:
    names = [listed.told.between(mention.start, mention.end) for mention, _ in listed.names]
    parts = tuple(Place(mention.article, mention.start, mention.end) for mention, _ in listed.names)
    told_so = told.between(number.start, number.end)
    return Check("members", place_of(number), parts, told_so, f"{', '.join(names)} = {len(names)}", number.low == len(names))
