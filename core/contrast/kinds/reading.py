"""A passage -> its clauses: what each speaks of, what came of it, and whether it is said to be so."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from lesart.core.cleantext import clean
from lesart.core.language.concepts import concepts, is_reporting
from lesart.core.language.facts import facts_of
from lesart.core.language.frequencies import RAREST, rarity
from lesart.core.language.morphology import fold, lemma, parts, stem
from lesart.core.language.negation import Denied, denied, intended, is_told_severally, opens_clause
from lesart.core.language.opposites import Pole, opposition, poles
from lesart.core.language.parties import parties
from lesart.core.language.phrases import Found, Term, keys_of
from lesart.core.language.tokens import Token, tokens
from lesart.core.model import Article, Passage, Span

_BREAK = re.compile(r"(?<!\d)[,;:]|[,;:](?!\d)|\s[–—-]\s|[()\[\].!?…]")
# How many words behind a "not" it denies before all.
_FOCUS = 2
# Decades below one occurrence per word: the commonest word that tells anything, and what a name counts as.
_COMMONEST, _NAME = 2.0, 5.5
# How far a word that only introduces speech, and one that is met by meaning alone, tells what a passage speaks of.
_REPORTING, _BY_MEANING = 0.2, 0.75
# Decades below one occurrence per word of a word whose meaning is certain; and how firmly a mere mention says something.
_CERTAIN, _MENTIONED = 4.2, 0.3


@dataclass(frozen=True, slots=True)
class Word:
    """A content word or name at its source offset: what it may be met by (itself first) and how much it tells (0..1)."""

    text: str
    start: int
    keys: tuple[str, ...]
    weight: float
    clause: int
    denied: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """Words that stand for one side of an opposition, with their source span and clause.

    `firm` is how surely they say so of the matter, 0..1: a common word is said of many things, and a noun or an adjective before one
    ("die Erhöhung", "steigende Preise") only mentions what a verb asserts.
    """

    pole: Pole
    span: Span
    clause: int
    denied: bool
    firm: float


@dataclass(frozen=True, slots=True)
class Denial:
    """What a passage says is not so: the words that it denies before all, and the source span of the words that deny them.

    `outright` where it answers what someone said; `words` are then all it speaks of.
    """

    words: tuple[Word, ...]
    span: Span
    clause: int
    outright: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What a passage says; `clauses` are source spans, `actors` those it names, by id and by word, and parties.

    It `takes_sides` unless it says that accounts differ.
    """

    clauses: tuple[Span, ...] = ()
    actors: frozenset[str] = frozenset()
    words: tuple[Word, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    denials: tuple[Denial, ...] = ()
    takes_sides: bool = True


def shared(one: Iterable[Word], other: Iterable[Word]) -> list[Word]:
    """The words of `one` that the other has, too, in whatever form; those that are met by meaning alone count less."""
    return [word for word, _ in meetings(one, other)]


def meetings(one: Iterable[Word], other: Iterable[Word]) -> list[tuple[Word, float]]:
    """The words of `one` that the other has, too, each with its weight."""
    there = {key for word in other for key in word.keys}
    found: list[tuple[Word, float]] = []
    for word in one:
        key = next((key for key in word.keys if key in there), None)
        if key is not None:
            found.append((word, word.weight * (_BY_MEANING if key.startswith("~") else 1.0)))
    return found


def readings(
    articles: Mapping[str, Article],
    passages: Sequence[Passage],
    names: Mapping[str, Sequence[tuple[int, int, str]]],
    counts: Mapping[str, Sequence[tuple[int, int]]],
) -> dict[str, Reading]:
    """The reading of each passage, by id; by passage `names` are spans with the ids of what they name, `counts` those of numbers."""
    drafts = {one.id: _Draft(articles[one.article], one, names.get(one.id, ()), counts.get(one.id, ())) for one in passages}
    spread = Counter(key for draft in drafts.values() for key in {keys[0] for keys in draft.keys if keys})
    return {identity: draft.reading(spread, len(drafts)) for identity, draft in drafts.items()}


class _Draft:
    """A passage whose words are known, before it is known how rare they are among all passages."""

    def __init__(
        self, article: Article, passage: Passage, names: Sequence[tuple[int, int, str]], counts: Sequence[tuple[int, int]]
    ) -> None:
        self._stretch = clean(article, passage.start, passage.end)
        self._language = article.metadata.language
        self._tokens = tokens(self._stretch.text)
        clauses = _clauses(self._stretch.text, self._tokens, self._language)
        self._terms = [
            Term(fold(token.text), keys_of(token.text, self._language), clause, token.text[0].isupper())
            for token, clause in zip(self._tokens, clauses, strict=True)
        ]
        self._named: set[str] = set()
        self._counts = [tuple(map(self._stretch.from_source, span)) for span in counts]
        self.keys = self._keys([(self._stretch.from_source(start), self._stretch.from_source(end), name) for start, end, name in names])

    def _keys(self, names: Sequence[tuple[int, int, str]]) -> list[tuple[str, ...]]:
        """What each word may be met by; nothing for one that only holds the sentence together."""
        facts = facts_of(self._language)
        plain = facts.stop_words | facts.months.keys() | facts.weekdays.keys()
        found: list[tuple[str, ...]] = []
        for token in self._tokens:
            name = next(((start, name) for start, end, name in names if start <= token.start < end), None)
            if name is not None:
                own = () if fold(token.text) in plain else (stem(lemma(token.text, self._language), self._language),)
                found.append((f"@{name[1]}", *own) if name[0] == token.start else own)
                self._named.update(found[-1])
            elif any(start <= token.start < end for start, end in self._counts) or fold(token.text) in plain or not token.text[0].isalpha():
                found.append(())
            else:
                found.append(_keys_of(token.text, self._language))
        return found

    def reading(self, spread: Mapping[str, int], total: int) -> Reading:
        stretches = denied(self._terms, self._language)
        nots = {at for one in stretches for at in one.by}
        negated = {at for one in stretches for at in one.words}
        meant = intended(self._terms, self._language)
        words: dict[int, Word] = {}
        for at, (token, keys) in enumerate(zip(self._tokens, self.keys, strict=True)):
            if keys and (at not in nots or at in negated):
                weight = self._telling(token.text, keys[0]) * _scarcity(spread[keys[0]], total)
                start = self._stretch.to_source(token.start)
                words[at] = Word(token.text, start, keys, weight, self._terms[at].clause, at in negated)
        outcomes = tuple(
            Outcome(
                found.label,
                self._span(found.at),
                self._terms[found.at[0]].clause,
                any(_denies(one, found) for one in stretches),
                self._firmness(found.at, opposition(found.label.opposition).by_nouns),
            )
            for found in _whole(poles(self._terms, self._language))
            if found.at[0] not in meant or opposition(found.label.opposition).of_plans
        )
        denials = tuple(
            Denial(self._focus(one, words), self._span(one.by), self._terms[one.by[0]].clause, one.outright)
            for one in stretches
            if not one.implied
        )
        actors = self._named | {found.label for found in parties(self._terms, self._language)}
        takes_sides = not is_told_severally(self._terms, self._language)
        return Reading(self._clause_spans(), frozenset(actors), tuple(words.values()), outcomes, denials, takes_sides)

    def _focus(self, one: Denied, words: Mapping[int, Word]) -> tuple[Word, ...]:
        """What is denied before all: behind a "not" the words that follow, or the last verb before it.

        Of what is denied outright it is all but who denies: he stands in the clause of the denying word, the denied in others, if any.
        """
        inside = [at for at in sorted(one.words) if at in words]
        if one.focused:
            before = [at for at in inside if at < one.by[0]]
            verbs = [at for at in before if self._tokens[at].text[0].islower() and not self._is_mention(at)]
            inside = [at for at in inside if at > one.by[-1]][:_FOCUS] or verbs[-1:] or before[-1:]
        clause = self._terms[one.by[0]].clause
        elsewhere = [at for at in inside if self._terms[at].clause != clause or at in one.by]
        return tuple(words[at] for at in (elsewhere if one.outright and elsewhere else inside))

    def _firmness(self, at: Sequence[int], by_nouns: bool) -> float:
        rare = min(max(rarity(self._tokens[one].text, self._language) for one in at) / _CERTAIN, 1.0)
        return rare * (_MENTIONED if len(at) == 1 and not by_nouns and self._is_mention(at[0]) else 1.0)

    def _is_mention(self, at: int) -> bool:
        """Whether a word is a noun, or an adjective before one, as far as capitals tell."""
        word, following = self._tokens[at].text, self._tokens[at + 1].text if at + 1 < len(self._tokens) else ""
        inflected = fold(word) != lemma(word, self._language)
        return (word[0].isupper() and at > 0) or (inflected and following[:1].isupper() and word[0].islower())

    def _telling(self, text: str, key: str) -> float:
        background = _NAME if key.startswith("@") else min(rarity(text, self._language), RAREST)
        share = sqrt(max((background - _COMMONEST) / (RAREST - _COMMONEST), 0.05))
        return share * (_REPORTING if is_reporting(text, self._language) else 1.0)

    def _span(self, at: Sequence[int]) -> Span:
        return Span(*self._stretch.span_to_source(self._tokens[at[0]].start, self._tokens[at[-1]].end))

    def _clause_spans(self) -> tuple[Span, ...]:
        spans: dict[int, tuple[int, int]] = {}
        for token, term in zip(self._tokens, self._terms, strict=True):
            begin = spans.get(term.clause, (token.start, token.end))[0]
            spans[term.clause] = (begin, token.end)
        return tuple(Span(*self._stretch.span_to_source(*spans[number])) for number in sorted(spans))


def _denies(one: Denied, found: Found[Pole]) -> bool:
    """Whether a "not" that is none of its own words denies what is said: "keinen Cent" is a no, and is not denied by its "keinen"."""
    its_own = len(found.at) > 1 and set(one.by).intersection(found.at)
    return bool(one.words.intersection(found.at)) and not its_own


def _whole(found: Sequence[Found[Pole]]) -> list[Found[Pole]]:
    """Without the words that a longer phrase of the same opposition turns ("will decide" is no decision)."""
    return [
        one
        for one in found
        if not any(
            other.label.opposition == one.label.opposition and other.label != one.label and set(one.at) < set(other.at) for other in found
        )
    ]


def _keys_of(text: str, language: str) -> tuple[str, ...]:
    own = [stem(lemma(text, language), language), stem(text, language)]
    last = parts(text, language)[-1]
    meant = [f"~{concept}" for concept in sorted(concepts(text, language) | concepts(last, language))]
    return tuple(dict.fromkeys([*own, *([stem(last, language)] if last != fold(text) else []), *meant]))


def _scarcity(count: int, total: int) -> float:
    """1 for what stands in one of `total` passages, 0 for what stands in all."""
    return max(log((total + 1) / (count + 0.5)) / log((total + 1) / 1.5), 0.0) if total > 1 else 1.0


def _clauses(text: str, found: Sequence[Token], language: str) -> list[int]:
    """The number of the clause that each word stands in, as far as marks and joining words tell."""
    numbers: list[int] = []
    number, last = 0, 0
    for token in found:
        if numbers and (_BREAK.search(text, last, token.start) or opens_clause(fold(token.text), language)):
            number += 1
        numbers.append(number)
        last = token.end
    return numbers
