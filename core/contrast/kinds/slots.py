"""What a passage counts: the places at which two passages can agree or differ in a number."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.core.cleantext import clean
from lesart.core.contrast.kinds.months import months_in
from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.tokens import tokens
from lesart.core.mentions import count_class
from lesart.core.mentions.quantities.measures import in_base, unit_after
from lesart.core.mentions.tables import table
from lesart.core.model import Article, Passage, Quantity, SlotValue

# How many words after a number its noun may stand: "2.000 von Russland geführte Truppen".
_NOUN_WITHIN = 5
# How many words before and after a count tell what is counted.
_NEAR = 6
# How many words lead to a count that is some of another: "among them".
_LEADING = 3
# A measure that is the first part of a word.
_COMPOUND = re.compile(r"-[^\W\d]")
# What parts one clause from the next.
_MARK = re.compile(r",\s|[;:–—()]")
_ANYONE = "people"
_LAST = "killed"
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


@dataclass(frozen=True, slots=True)
class Slot:
    """One count of a passage, how it stands in the text, and the noun as the article words it (empty where left out).

    Attributes:
        around: stems and concepts of the words next to it.
        times: the years and the months without a day that its passage names, beside the article's own: another time, another event.
        near_times: those of them that stand in the clause of the count.
        inside: whether it is told as some of another count ("darunter elf Polizisten"), or names a kind of thing ("35-Stunden-Woche").
        denied: whether it is told as what is not so ("eight, not three").
        lasting: whether it is told as how long something lasts, or within what time it happens.
        rate: whether it is told as so many in each year or day.
        added: whether it comes on top of others ("15 more bodies").
        whole: whether it is told to be all there are ("all three gates").
        only: whether it is told to be few ("only two gates").
    """

    quantity: Quantity
    value: SlotValue
    noun: str
    around: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    near_times: frozenset[str] = frozenset()
    inside: bool = False
    denied: bool = False
    lasting: bool = False
    rate: bool = False
    added: bool = False
    whole: bool = False
    only: bool = False


def slots_of(articles: Sequence[Article], passages: Iterable[Passage], quantities: Iterable[Quantity]) -> dict[str, tuple[Slot, ...]]:
    """The slots of each passage that has any, by passage id."""
    by_article: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        if quantity.is_value:
            by_article[quantity.article].append(quantity)
    sources = {article.id: article for article in articles}
    slots: dict[str, tuple[Slot, ...]] = {}
    for passage in passages:
        inside = [one for one in by_article.get(passage.article, ()) if passage.start <= one.start < passage.end]
        if inside:
            slots[passage.id] = tuple(_slot(sources[passage.article], passage, one, inside) for one in inside)
    return slots


def one_class(one: Slot, other: Slot) -> bool:
    """Whether both count one kind of thing to which one kind of thing happened: soldiers deployed, police killed."""
    return _rivals(one, other) and count_class(one.quantity) == count_class(other.quantity) is not None


def one_thing(one: Slot, other: Slot) -> bool:
    """Whether both count things of one name, or measure in one unit, next to words they share: too little but in linked passages.

    "People" is no name: of whom nothing is told, there may be any number.
    """
    events = {one.quantity.event, other.quantity.event} - {""}
    anyone = not events and one.quantity.group == _ANYONE
    one_sort = one.quantity.unit == other.quantity.unit or not (one.inside or other.inside)
    return same_name(one, other) and one_sort and not anyone and len(events) < 2 and _rivals(one, other) and bool(one.around & other.around)


def same_name(one: Slot, other: Slot) -> bool:
    """Whether both count things of one name, or measure in one unit."""
    named, other_named = (slot.quantity.counted or in_base(slot.quantity)[2] for slot in (one, other))
    return bool(named) and named == other_named


def _rivals(one: Slot, other: Slot) -> bool:
    """Whether two counts may stand for one place: totals of one measure, and of one time."""
    one_measure = in_base(one.quantity)[2] == in_base(other.quantity)[2]
    return _is_total(one) and _is_total(other) and one_measure and one.rate == other.rate


def _is_total(slot: Slot) -> bool:
    """Whether a count may stand for the whole; "one" may not, it is an article as well."""
    return slot.quantity.listed != "part" and not slot.denied and not slot.added and not slot.quantity.low == slot.quantity.high == 1


def _slot(article: Article, passage: Passage, quantity: Quantity, counts: Sequence[Quantity]) -> Slot:
    """The value from its bound word to its noun, as it stands in the text."""
    end, noun = _with_noun(article, passage, quantity)
    text = " ".join(clean(article, quantity.start, end).text.split())
    said = passage.attribution
    value = SlotValue(
        passage.id,
        text,
        quantity.start,
        end,
        quantity.low,
        quantity.high,
        quantity.bound,
        quantity.unit,
        said.speaker if said and said.kind != "narrator" else "",
        quantity.as_of or article.metadata.date,
    )
    around = words_around(article, passage, quantity.start, end)
    names_a_kind = bool(quantity.unit) and bool(_COMPOUND.match(article.text, end))
    begin, stop = _clause(article, passage, quantity)
    return Slot(
        quantity,
        value,
        noun,
        around,
        _times(article, passage.start, passage.end, counts),
        _times(article, begin, stop, counts),
        names_a_kind or _is_led_to(article, passage, quantity, "inside"),
        _is_led_to(article, passage, quantity, "denied"),
        _is_lasting(article, passage, quantity),
        bool(_rates().search(clean(article, begin, stop).text)),
        _is_added(article, passage, quantity),
        _is_led_to(article, passage, quantity, "whole"),
        _is_led_to(article, passage, quantity, "only"),
    )


def _with_noun(article: Article, passage: Passage, quantity: Quantity) -> tuple[int, str]:
    """Where a value ends, and its noun or the word for its unit; empty where none follows before the next number."""
    language = article.metadata.language
    rest = clean(article, quantity.end, max(quantity.end, passage.end))
    if quantity.unit and not quantity.counted:
        unit = unit_after(rest.text)
        return (rest.span_to_source(0, unit.end())[1], unit.group(1)) if unit else (quantity.end, "")
    for token in tokens(rest.text)[:_NOUN_WITHIN]:
        if token.text[0].isdigit():
            break
        if quantity.counted and (stem(token.text, language).endswith(quantity.counted) or token.text.casefold() == quantity.counted):
            return rest.span_to_source(0, token.end)[1], token.text
    return quantity.end, ""


def _clause(article: Article, passage: Passage, quantity: Quantity) -> tuple[int, int]:
    """From the mark before a count to the mark behind it."""
    before = [match.end() for match in _MARK.finditer(article.text, passage.start, quantity.start)]
    after = _MARK.search(article.text, quantity.end, max(quantity.end, passage.end))
    return before[-1] if before else passage.start, after.start() if after else passage.end


def _times(article: Article, start: int, end: int, counts: Sequence[Quantity]) -> frozenset[str]:
    """The years and the months without a day that a stretch names, but for those in which the article was written; a count is no year."""
    stretch, written = clean(article, start, end), article.metadata.date or ""
    text = stretch.text
    years = frozenset(
        found.group()
        for found in _YEAR.finditer(text)
        if not any(one.start <= stretch.to_source(found.start()) < one.end for one in counts)
    )
    months = {f"--{month.number:02d}" for month in months_in(text, article.metadata.language)}
    return (years | months) - {written[:4], f"--{written[5:7]}"}


@cache
def _rates() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table('counts')['rates'])})(?!\w)", re.IGNORECASE)


def _is_lasting(article: Article, passage: Passage, quantity: Quantity) -> bool:
    """Whether a word for lasting stands in the clause of a span of time, before it or right behind it ("vier Stunden lang")."""
    begin, _ = _clause(article, passage, quantity)
    before = [token.text.casefold() for token in tokens(clean(article, begin, quantity.end).text)]
    after = [token.text.casefold() for token in tokens(clean(article, quantity.end, max(quantity.end, passage.end)).text)[:_LEADING]]
    return any(word.startswith(tuple(table("counts")["lasts"])) for word in (*before, *after))


def _is_added(article: Article, passage: Passage, quantity: Quantity) -> bool:
    """Whether a count of the dead comes on top of others ("15 more bodies"); more who were hurt may be beside those who died."""
    following = tokens(clean(article, quantity.end, max(quantity.end, passage.end)).text)[:1]
    more = bool(following) and following[0].text.casefold() in table("counts")["adds"]
    return quantity.event == _LAST and (more or _is_led_to(article, passage, quantity, "more"))


def _is_led_to(article: Article, passage: Passage, quantity: Quantity, by: str) -> bool:
    """Whether such words stand right before a count: those that make it some of another, those that deny it."""
    words = " ".join(token.text for token in tokens(clean(article, passage.start, quantity.start).text)[-_LEADING:]).casefold()
    return any(f" {words} ".endswith(f" {lead} ") for lead in table("counts")["leads"][by])


def words_around(article: Article, passage: Passage, start: int, end: int) -> frozenset[str]:
    """The stems and concepts of the words next to a stretch of a passage, but for those that only introduce speech."""
    language = article.metadata.language
    before = tokens(clean(article, passage.start, start).text)[-_NEAR:]
    after = tokens(clean(article, end, max(end, passage.end)).text)[:_NEAR]
    stop_words = facts_of(language).stop_words
    plain = [token.text for token in before + after if token.text[0].isalpha() and token.text.casefold() not in stop_words]
    said = [word for word in plain if not is_reporting(word, language)]
    return frozenset(key for word in said for key in (stem(lemma(word, language), language), *concepts(word, language)))
