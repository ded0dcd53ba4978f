"""What a passage counts: the places at which two passages can agree or differ in a number."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.core.cleantext import clean
from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.tokens import tokens
from lesart.core.mentions import count_class
from lesart.core.mentions.quantities.measures import in_base
from lesart.core.model import Article, Passage, Quantity, SlotValue

# How many words after a number its noun may stand: "2.000 von Russland geführte Truppen".
_NOUN_WITHIN = 5
# How many words before and after a count tell what is counted.
_NEAR = 6
_ANYONE = "people"
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")


@dataclass(frozen=True, slots=True)
class Slot:
    """One count of a passage, how it stands in the text, and the noun as the article words it (empty where left out).

    `around` holds the stems and concepts of the words next to it, `years` the years its passage names beside the article's own.
    """

    quantity: Quantity
    value: SlotValue
    noun: str
    around: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()


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
            slots[passage.id] = tuple(_slot(sources[passage.article], passage, one) for one in inside)
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
    return same_name(one, other) and not anyone and len(events) < 2 and _rivals(one, other) and bool(one.around & other.around)


def same_name(one: Slot, other: Slot) -> bool:
    """Whether both count things of one name, or measure in one unit."""
    named, other_named = (slot.quantity.counted or in_base(slot.quantity)[2] for slot in (one, other))
    return bool(named) and named == other_named


def _rivals(one: Slot, other: Slot) -> bool:
    """Whether two counts may stand for one place: totals of one measure, and of one time."""
    one_measure = in_base(one.quantity)[2] == in_base(other.quantity)[2]
    return _is_total(one) and _is_total(other) and one_measure and one.years == other.years


def _is_total(slot: Slot) -> bool:
    """Whether a count may stand for the whole; "one" may not, it is an article as well."""
    return slot.quantity.listed != "part" and not slot.quantity.low == slot.quantity.high == 1


def _slot(article: Article, passage: Passage, quantity: Quantity) -> Slot:
    """The value from its bound word to its noun, as it stands in the text."""
    language = article.metadata.language
    rest = clean(article, quantity.end, max(quantity.end, passage.end))
    end, noun = quantity.end, ""
    following = tokens(rest.text)[:_NOUN_WITHIN]
    if quantity.unit and not quantity.counted and following and following[0].text[0].isalpha():
        end, noun = rest.span_to_source(0, following[0].end)[1], following[0].text
    for token in following:
        if token.text[0].isdigit():
            break
        if quantity.counted and (stem(token.text, language).endswith(quantity.counted) or token.text.casefold() == quantity.counted):
            end, noun = rest.span_to_source(0, token.end)[1], token.text
            break
    text = " ".join(clean(article, quantity.start, end).text.split())
    return Slot(
        quantity,
        SlotValue(passage.id, text, quantity.start, end),
        noun,
        _around(article, passage, quantity.start, end),
        _years(article, passage),
    )


def _years(article: Article, passage: Passage) -> frozenset[str]:
    return frozenset(_YEAR.findall(clean(article, passage.start, passage.end).text)) - {(article.metadata.date or "")[:4]}


def _around(article: Article, passage: Passage, start: int, end: int) -> frozenset[str]:
    language = article.metadata.language
    before = tokens(clean(article, passage.start, start).text)[-_NEAR:]
    after = tokens(clean(article, end, max(end, passage.end)).text)[:_NEAR]
    stop_words = facts_of(language).stop_words
    plain = [token.text for token in before + after if token.text[0].isalpha() and token.text.casefold() not in stop_words]
    said = [word for word in plain if not is_reporting(word, language)]
    return frozenset(key for word in said for key in (stem(lemma(word, language), language), *concepts(word, language)))
