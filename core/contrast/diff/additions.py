"""What one of two passages adds: names, numbers, dates, quotations and words that the other has not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from lesart.core.cleantext import CleanText, clean
from lesart.core.contrast.kinds.comparable import disjoint
from lesart.core.contrast.kinds.slots import one_class, same_name, slots_of
from lesart.core.contrast.languages import language_of
from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.frequencies import rarity
from lesart.core.language.morphology import lemma, parts, stem
from lesart.core.language.tokens import Token, tokens
from lesart.core.mentions.speech.quotations import quotations
from lesart.core.model import Article, Comparison, Entity, Passage, Span

AdditionKind = Literal["number", "date", "name", "quotation", "word"]

# How many words a quotation has at least, and what share of those that say something the other side must lack.
_QUOTATION = 3
_NEW = 0.5
# How rare (decades) a word must be to be told, as for what stands in one article only.
_RARE = 4.0
# How many small words may stand between two added words of one phrase.
_BRIDGED = 2
_LEAST_PART = 4  # letters of a part of a compound that stands for the whole


@dataclass(frozen=True, slots=True)
class Addition:
    """Something that a passage has and the one beside it has not, as it stands in the article of `passage` ("43 Vermisste")."""

    kind: AdditionKind
    passage: str
    text: str
    start: int
    end: int


def additions(a: Passage, b: Passage, comparison: Comparison) -> tuple[Addition, ...]:
    """What `a` adds to `b`: numbers first, then dates, names and quotations, words last; each kind in text order.

    What both fill differently is no addition: numbers and dates whose link says that they differ, stand in its differences. Who says it is
    none either. Between two languages no words are told: that one is not there in another language cannot be seen from the words.
    """
    pair = _Pair(a, b, comparison)
    facts = (*_numbers(pair), *_dates(pair), *_names(pair))
    if pair.language != language_of(clean(pair.other, b.start, b.end).text, pair.other):
        return facts
    told = (*facts, *_quotations(pair))
    return (*told, *_words(pair, told))


@dataclass(frozen=True, slots=True)
class _Pair:
    a: Passage
    b: Passage
    comparison: Comparison

    @property
    def article(self) -> Article:
        return _home(self.a, self.comparison)

    @property
    def other(self) -> Article:
        return _home(self.b, self.comparison)

    @property
    def language(self) -> str:
        return language_of(clean(self.article, self.a.start, self.a.end).text, self.article)

    def addition(self, kind: AdditionKind, start: int, end: int) -> Addition:
        text = " ".join(clean(self.article, start, end).text.split())
        return Addition(kind, self.a.id, text, start, end)

    def differing(self) -> set[int]:
        """Where values stand that the link of the pair sets against others."""
        ends = {self.a.id, self.b.id}
        links = (link for link in self.comparison.links if {link.a, link.b} == ends)
        return {value.start for link in links for one in link.differences for value in one.values if value.passage == self.a.id}

    def known(self) -> frozenset[str]:
        """What the words of the other side are and mean; the parts of compounds stand for the whole."""
        stretch = clean(self.other, self.b.start, self.b.end)
        return frozenset(key for token in tokens(stretch.text) for key in _keys(token.text, self.language))


def _home(passage: Passage, comparison: Comparison) -> Article:
    return next(article for article in comparison.articles if article.id == passage.article)


def _numbers(pair: _Pair) -> Iterable[Addition]:
    """Counts that no count of the other side fits, of what it does not count."""
    slots = slots_of(pair.comparison.articles, (pair.a, pair.b), pair.comparison.quantities)
    others = slots.get(pair.b.id, ())
    differing = pair.differing()
    for slot in slots.get(pair.a.id, ()):
        value = slot.value
        told = any(not disjoint(slot.quantity, other.quantity) or same_name(slot, other) or one_class(slot, other) for other in others)
        if value.start not in differing and not told:
            yield pair.addition("number", value.start, min(value.end, pair.a.end))


def _dates(pair: _Pair) -> Iterable[Addition]:
    dates = pair.comparison.dates
    told = {date.value for date in dates if date.article == pair.b.article and pair.b.start <= date.start < pair.b.end}
    differing = pair.differing()
    for date in dates:
        inside = date.article == pair.a.article and pair.a.start <= date.start < pair.a.end
        if inside and date.value not in told and date.start not in differing:
            yield pair.addition("date", date.start, min(date.end, pair.a.end))


def _names(pair: _Pair) -> Iterable[Addition]:
    """Names of what the other side does not name, each once, where they are not the speaker's."""
    speakers = {said.entity for said in (pair.a.attribution, pair.b.attribution) if said}
    found: list[Addition] = []
    for entity in pair.comparison.entities:
        if entity.id in speakers or _mentions(entity, pair.b, roles=True):
            continue
        found += [pair.addition("name", span.start, span.end) for span in _mentions(entity, pair.a, roles=False)[:1]]
    return sorted(found, key=lambda one: one.start)


def _mentions(entity: Entity, passage: Passage, roles: bool) -> list[Span]:
    inside = (one for one in entity.mentions if one.article == passage.article and passage.start <= one.start and one.end <= passage.end)
    return [Span(one.start, one.end) for one in inside if roles or one.found_by != "role"]


def _quotations(pair: _Pair) -> Iterable[Addition]:
    """Quotations inside the passage whose words are for the most part new; one that is the whole passage is its way of telling it."""
    stretch = clean(pair.article, pair.a.start, pair.a.end)
    known, language = pair.known(), pair.language
    for start, end in quotations([stretch.text])[0]:
        inside = tokens(stretch.text[start:end])
        telling = [token for token in inside if _tells(token.text, language)]
        new = [token for token in telling if not known & set(_keys(token.text, language))]
        whole = len(inside) >= len(tokens(stretch.text))
        if len(inside) >= _QUOTATION and telling and len(new) > _NEW * len(telling) and not whole:
            yield pair.addition("quotation", *stretch.span_to_source(start, end))


def _words(pair: _Pair, told: Sequence[Addition]) -> Iterable[Addition]:
    """Runs of words that the other side has neither in this form nor in another, nor says with another word."""
    stretch = clean(pair.article, pair.a.start, pair.a.end)
    known, language = pair.known(), pair.language
    aside = _no_words(pair, told)
    run: list[Token] = []
    bridge = 0
    for token in tokens(stretch.text):
        start = stretch.to_source(token.start)
        covered = any(first <= start < last for first, last in aside)
        telling = not covered and _tells(token.text, language)
        new = telling and rarity(token.text, language) >= _RARE and not known & set(_keys(token.text, language))
        broken = covered or (telling and not new) or bridge >= _BRIDGED or (run and _is_apart(stretch, run[-1], token))
        if run and broken:
            yield _phrase(pair, stretch, run)
            run = []
        if new:
            run.append(token)
        bridge = 0 if new else bridge + 1
    if run:
        yield _phrase(pair, stretch, run)


def _no_words(pair: _Pair, told: Sequence[Addition]) -> list[tuple[int, int]]:
    """What of the passage is no mere word: numbers, dates, names, speech frames, and what was told already."""
    known, home = pair.comparison, pair.a.article
    spans = [(one.start, one.end) for one in known.quantities if one.article == home]
    spans += [(one.start, one.end) for one in known.dates if one.article == home]
    spans += [(one.start, one.end) for entity in known.entities for one in entity.mentions if one.article == home]
    spans += [(frame.start, frame.end) for frame in (pair.a.attribution.frames if pair.a.attribution else ())]
    spans += [(one.start, one.end) for one in told]
    return [(start, end) for start, end in spans if start < pair.a.end and pair.a.start < end]


def _is_apart(stretch: CleanText, before: Token, token: Token) -> bool:
    """Whether a mark stands between two words."""
    return any(not (char.isalnum() or char.isspace()) for char in stretch.text[before.end : token.start])


def _phrase(pair: _Pair, stretch: CleanText, run: Sequence[Token]) -> Addition:
    return pair.addition("word", *stretch.span_to_source(run[0].start, run[-1].end))


def _tells(word: str, language: str) -> bool:
    """Whether a word says something of the matter: no function word, no word of speech, no number (those are told apart)."""
    return word[0].isalpha() and word.casefold() not in facts_of(language).stop_words and not is_reporting(word, language)


def _keys(word: str, language: str) -> Iterable[str]:
    """What a word is known by: its dictionary form's stem, what it speaks of, and the parts of a compound."""
    yield stem(lemma(word, language), language)
    yield from concepts(word, language)
    for part in parts(word, language):
        if len(part) >= _LEAST_PART:
            yield stem(part, language)
