"""What each article calls a person, a place or an organisation: names, offices that stand for it, and what stands before the name."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from lesart.core.cleantext import clean
from lesart.core.contrast.wording.labels import may_stand_with, nouns_have_capitals
from lesart.core.contrast.wording.nouns import is_own
from lesart.core.contrast.wording.rows import Gather, Occurrence, WordingRow, telling
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import lemma, stem
from lesart.core.language.tokens import tokens
from lesart.core.mentions.gazetteer import gazetteer, without_genitive
from lesart.core.model import Article, Comparison, Entity, EntityLabel, Mention, Passage, Span

# How much of an article before a name is looked at for a noun that stands with it ("Finanzmetropole Almaty").
_BEFORE = 40
# What the keys of offices begin with, so that they are held against offices and not against names.
_OFFICE = "~"


def name_rows(comparison: Comparison, gather: Gather) -> Iterator[tuple[float, WordingRow]]:
    """A row for each entity that articles call by different words, with how telling it is."""
    places = _Places(comparison)
    adjectives = _adjectives(comparison, places)
    taken = {(one.article, one.start) for entity in comparison.entities for one in entity.mentions}
    for entity in comparison.entities:
        found = _without_genitives([one for mention in entity.mentions for one in _occurrences(entity, mention, places, taken)])
        words = adjectives.get(entity.id, ())
        if _differs(words):
            found += words
        if _differs(found):
            yield telling(found), WordingRow("name", entity.name, entity.id, gather(found))


class _Places:
    """The article and the passage in which an offset lies."""

    def __init__(self, comparison: Comparison) -> None:
        self.articles = {article.id: article for article in comparison.articles}
        self._passages: dict[str, list[Passage]] = defaultdict(list)
        for passage in sorted(comparison.passages, key=lambda one: one.start):
            self._passages[passage.article].append(passage)

    def passage(self, article: str, offset: int) -> Passage | None:
        """The passage at an offset; furniture has none."""
        passages = self._passages[article]
        at = bisect_right(passages, offset, key=lambda one: one.start) - 1
        return passages[at] if at >= 0 and offset < passages[at].end else None


def _occurrences(entity: Entity, mention: Mention, places: _Places, taken: set[tuple[str, int]]) -> Iterator[Occurrence]:
    passage = places.passage(mention.article, mention.start)
    if passage is None:
        return
    article = places.articles[mention.article]
    language, own = article.metadata.language, is_own(passage)
    text = " ".join(clean(article, mention.start, mention.end).text.split())
    key = _key(text, language, mention.found_by == "role")
    if key:
        yield Occurrence(article.id, language, passage.id, Span(mention.start, mention.end), text, key, own)
    noun = _noun_before(article, passage, mention, entity.label, taken)
    if noun:
        word = clean(article, noun.start, noun.end).text
        yield Occurrence(article.id, language, passage.id, noun, word, _key(word, language, True), own)


def _adjectives(comparison: Comparison, places: _Places) -> dict[str, list[Occurrence]]:
    """The adjectives of countries, by the ids of these: articles may spell them in two ways."""
    ids = {entity.id for entity in comparison.entities}
    found: dict[str, list[Occurrence]] = defaultdict(list)
    for passage in comparison.passages:
        article = places.articles[passage.article]
        stretch = clean(article, passage.start, passage.end)
        for token in tokens(stretch.text):
            code = gazetteer().country(token.text) if token.text.islower() else None
            if code and f"loc-{code.lower()}" in ids:
                span = Span(*stretch.span_to_source(token.start, token.end))
                language = article.metadata.language
                one = Occurrence(article.id, language, passage.id, span, token.text, stem(token.text, language), is_own(passage))
                found[f"loc-{code.lower()}"].append(one)
    return found


def _without_genitives(found: Sequence[Occurrence]) -> list[Occurrence]:
    """A name and its genitive are one word."""
    keys = {one.key for one in found}
    return [replace(one, key=without_genitive(one.key)) if without_genitive(one.key) in keys else one for one in found]


def _key(text: str, language: str, is_office: bool) -> str:
    """One key for all forms: an office goes by its noun ("kasachische Präsident", "Präsidenten"), a name by the stems of its words."""
    words = [token.text for token in tokens(text)]
    if is_office:
        nouns = [word for word in words if word[0].isupper()] if nouns_have_capitals(language) else words
        return f"{_OFFICE}{lemma(nouns[-1], language)}" if nouns else ""
    return " ".join(stem(word, language) for word in words if word.casefold() not in facts_of(language).stop_words)


def _noun_before(article: Article, passage: Passage, mention: Mention, label: EntityLabel, taken: set[tuple[str, int]]) -> Span | None:
    """The noun right before a name, where it says what that is; before a genitive it does not."""
    name = clean(article, mention.start, mention.end).text
    if label == "LOC" and without_genitive(name) != name:
        return None
    stretch = clean(article, max(passage.start, mention.start - _BEFORE), mention.start)
    words = tokens(stretch.text)
    if not words or not stretch.text[words[-1].end :].isspace():
        return None
    word = words[-1]
    language = article.metadata.language
    span = Span(*stretch.span_to_source(word.start, word.end))
    return span if may_stand_with(word.text, label, language) and (article.id, span.start) not in taken else None


def _differs(found: Sequence[Occurrence]) -> bool:
    """Whether two articles of one language have different names for it, or different offices.

    One name is more than the short and the long form of another, and either article has one that the other lacks; that one tells the
    office and the other does not is no difference.
    """
    words: dict[tuple[str, bool], dict[str, set[frozenset[str]]]] = defaultdict(lambda: defaultdict(set))
    for one in found:
        words[one.language, one.key.startswith(_OFFICE)][one.article].add(frozenset(one.key.split()))
    sides = (pair for by_article in words.values() for pair in combinations(by_article.values(), 2))
    return any(_lacks(one, other) and _lacks(other, one) for one, other in sides)


def _lacks(ours: set[frozenset[str]], theirs: set[frozenset[str]]) -> bool:
    """Whether one of our words shares no part with any of theirs."""
    return any(all(not one & other for other in theirs) for one in ours)
