"""What a sentence says is not so, or only meant to be: which of its words, by the table in data/negations.toml."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli

from lesart.core.language.phrases import Phrases, Term

# How many words behind a "without" it denies.
_BEHIND = 2
_CONTRACTED = "n't"


@dataclass(frozen=True, slots=True)
class Denied:
    """Words of a sentence that are denied, by number, and the numbers of the words that deny them.

    Attributes:
        outright: the whole sentence is denied ("dementierte, dass ..."), rather than a clause by a "not".
        focused: a "not" that denies before all what follows it ("keine Sirene"), where a "nobody" denies all of its clause.
        implied: it is no "not", but a word that holds one ("verzichtet").
    """

    words: frozenset[int]
    by: tuple[int, ...]
    outright: bool = False
    focused: bool = False
    implied: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    nots: frozenset[str]
    wholes: frozenset[str]
    withouts: frozenset[str]
    harmless: Phrases[str]
    denials: Phrases[str]
    lacks: Phrases[str]
    refusals: Phrases[str]
    aims: Phrases[str]
    several: Phrases[str]
    onwards: bool


def denied(terms: Sequence[Term], language: str) -> tuple[Denied, ...]:
    """What is denied, each stretch once; a clause with two nots is affirmed, and so is one with a not that is denied outright."""
    words = _words(language)
    idle = {at for found in words.harmless.find(terms) for at in found.at}
    outright = [found.at for found in words.denials.find(terms) if not idle.intersection(found.at)]
    signs = {at for found in outright for at in found}
    lacks = {found.at[0] for found in words.lacks.find(terms)}
    nots = [n for n, term in enumerate(terms) if n not in idle | signs and (n in lacks or _is_not(term.word, words))]
    found = [
        Denied(frozenset(_behind(terms, n)), (n,), focused=True)
        for n, term in enumerate(terms)
        if n not in idle and term.word in words.withouts
    ]
    for clause in dict.fromkeys(terms[n].clause for n in nots):
        here = [n for n in nots if terms[n].clause == clause]
        if len(here) % 2:
            first = here[0] + 1 if words.onwards else 0
            scope = frozenset(n for n in range(first, len(terms)) if terms[n].clause == clause) - set(here)
            focused, implied = terms[here[0]].word not in words.wholes, lacks.issuperset(here)
            found.append(Denied(scope, tuple(here), focused=focused, implied=implied))
    found += [_refused(terms, refusal.at) for refusal in words.refusals.find(terms) if not (idle | signs).intersection(refusal.at)]
    if outright:
        named = {n for at in outright if any(_is_not(terms[m].word, words) for m in at) for n in at if not _is_not(terms[n].word, words)}
        beside = {terms[at[0]].clause for at in outright}
        twice = {n for one in found if terms[one.by[0]].clause not in beside for n in one.words}
        found = [one for one in found if not twice.issuperset(one.words)]
        found.append(Denied(frozenset(range(len(terms))) - (signs - named) - set(nots) - twice, tuple(sorted(signs)), outright=True))
    return tuple(found)


def _behind(terms: Sequence[Term], without: int) -> range:
    """What a "without" denies: the words right behind it, as far as a noun where capitals tell ("ohne Panik räumen")."""
    reach = range(without + 1, min(without + 1 + _BEHIND, len(terms)))
    return range(without + 1, next((n + 1 for n in reach if terms[n].capital), reach.stop))


def _refused(terms: Sequence[Term], by: tuple[int, ...]) -> Denied:
    """What a refusal denies: what follows in its clause, or stands between its parts, and the clause behind."""
    clause = terms[by[0]].clause
    reach = range(by[0] + 1, len(terms))
    return Denied(frozenset(n for n in reach if terms[n].clause <= clause + 1) - set(by), by)


def intended(terms: Sequence[Term], language: str) -> frozenset[int]:
    """The words that are only meant to be, by number: behind "in order to" in its clause."""
    begins: dict[int, int] = {}
    for found in _words(language).aims.find(terms):
        begins.setdefault(terms[found.at[0]].clause, found.at[0])
    return frozenset(n for n, term in enumerate(terms) if n > begins.get(term.clause, n))


def is_told_severally(terms: Sequence[Term], language: str) -> bool:
    """Whether a sentence says that a thing is told in several ways ("accounts differ"): it takes no side."""
    return bool(_words(language).several.find(terms))


def opens_clause(word: str, language: str) -> bool:
    """Whether a word opens a clause where no mark stands before it ("but")."""
    return word in _table().get(language, {}).get("breaks", "").split()


def _is_not(word: str, words: _Words) -> bool:
    return word in words.nots or (_CONTRACTED in words.nots and word.replace("’", "'").endswith(_CONTRACTED))


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomli.loads((files("lesart.core.language") / "data" / "negations.toml").read_text("utf-8"))


@cache
def _words(language: str) -> _Words:
    facts = _table().get(language, {})
    return _Words(
        frozenset(facts.get("nots", "").split()),
        frozenset(facts.get("wholes", "").split()),
        frozenset(facts.get("withouts", "").split()),
        Phrases([(facts.get("harmless", ""), "harmless")], language),
        Phrases([(facts.get("denials", ""), "denial")], language),
        Phrases([(facts.get("lacks", ""), "lack")], language),
        Phrases([(facts.get("refusals", ""), "refusal")], language),
        Phrases([(facts.get("aims", ""), "aim")], language),
        Phrases([(facts.get("several", ""), "several")], language),
        bool(facts.get("onwards", False)),
    )
