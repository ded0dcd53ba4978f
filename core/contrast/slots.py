"""What a passage counts: the places at which two passages can agree or differ in a number."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.core.cleantext import clean
from lesart.core.language.morphology import stem
from lesart.core.language.tokens import tokens
from lesart.core.mentions import Counted, count_classes
from lesart.core.model import Article, Passage, Quantity, SlotValue

# How many words after a number its noun may stand: "2.000 von Russland geführte Truppen".
_NOUN_WITHIN = 5


# An interval this much wider than its least number is a manner of speaking.
_VAGUE = 2.0


@dataclass(frozen=True, slots=True)
class Slot:
    """One count of a passage: its class, how it stands in the text, and the noun as the article words it (empty where left out)."""

    counted: Counted
    value: SlotValue
    noun: str


def slots_of(articles: Sequence[Article], passages: Iterable[Passage], quantities: Iterable[Quantity]) -> dict[str, tuple[Slot, ...]]:
    """The slots of each passage that has any, by passage id."""
    by_article: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        by_article[quantity.article].append(quantity)
    sources = {article.id: article for article in articles}
    classes = {identity: count_classes(sources[identity], found) for identity, found in by_article.items()}
    slots: dict[str, tuple[Slot, ...]] = {}
    for passage in passages:
        inside = [one for one in classes.get(passage.article, ()) if passage.start <= one.quantity.start < passage.end]
        if inside:
            slots[passage.id] = tuple(_slot(sources[passage.article], passage, one) for one in inside)
    return slots


def disjoint(one: Quantity, other: Quantity) -> bool:
    """Whether no number fits both: 18 and 16 do differ, 1.300 and "more than 1.300" may be one. Vague words ("dozens") differ from none."""
    return not (_vague(one) or _vague(other)) and (_ends_before(one, other) or _ends_before(other, one))


def _vague(quantity: Quantity) -> bool:
    return quantity.high is not None and quantity.low > 0 and quantity.high >= _VAGUE * quantity.low


def _ends_before(one: Quantity, other: Quantity) -> bool:
    return one.high is not None and one.high < other.low


def one_class(one: Counted, other: Counted) -> bool:
    """Whether both count one kind of thing to which one kind of thing happened: soldiers deployed, police killed."""
    return _rivals(one, other) and bool(one.event and one.group) and (one.event, one.group) == (other.event, other.group)


def one_noun(one: Counted, other: Counted) -> bool:
    """Whether both count things of one name, and nothing says that different things happened to them."""
    same_noun = bool(one.quantity.counted) and one.quantity.counted == other.quantity.counted
    return _rivals(one, other) and same_noun and (one.event == other.event or not one.event or not other.event)


def _rivals(one: Counted, other: Counted) -> bool:
    return not one.part_of_total and not other.part_of_total and one.quantity.unit == other.quantity.unit


def _slot(article: Article, passage: Passage, counted: Counted) -> Slot:
    """The value from its bound word to its noun, as it stands in the text."""
    quantity = counted.quantity
    language = article.metadata.language
    rest = clean(article, quantity.end, max(quantity.end, passage.end))
    end, noun = quantity.end, ""
    for token in tokens(rest.text)[:_NOUN_WITHIN]:
        if quantity.counted and (stem(token.text, language).endswith(quantity.counted) or token.text.casefold() == quantity.counted):
            end, noun = rest.span_to_source(0, token.end)[1], token.text
            break
    text = " ".join(clean(article, quantity.start, end).text.split())
    return Slot(counted, SlotValue(passage.id, text, quantity.start, end), noun)
