"""The words of reserve of one language, as patterns: made once from assertion.toml, and from the words of speech."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import tomli

from lesart.core.mentions.speech.lexicon import lexicon

Manner = Literal["plain", "hedged", "expected", "conditional", "asked", "demanded", "defined", "denied", "refuted"]
"""How a stretch of text says what it says. `expected`: announced, planned or foretold. `demanded`: wished for as well. `denied`: it says
that something is not so, in answer to someone; `refuted`: somebody else's words, told in order to be denied."""

RESERVES: tuple[Manner, ...] = ("denied", "demanded", "defined", "hedged", "expected")
"""What words in the clause itself may show; the first that is shown goes before the others."""

Governing = Literal["denied", "demanded", "hedged", "expected", "insisting"]
"""What a verb does to what depends on it; what somebody insists on with a negation denies."""

_GOVERNING: tuple[Governing, ...] = ("denied", "demanded", "hedged", "expected", "insisting")
_FIRST = ("condition", "complement", "asking", "whether", "joins", "relative", "behind_relative")
_NOTHING = "(?!)"


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb does, with the particle it needs (or nothing); a `clausal` one only to a clause that depends on it."""

    kind: Governing
    particle: str = ""
    clausal: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What the language `code` has for reserve.

    Attributes:
        first: words by which a clause is known, by their key in the table ("condition", "asking").
        own: patterns that set the manner of the clause they stand in.
        verbs: those that set the manner of their clause and of what depends on it, by dictionary form.
        inverted: verbs that begin a condition in place of a conjunction; `unreal` are those of what is not so.
        open: what leaves open the indirect question beside it.
        answers: how a sentence begins that speaks of the one before it.
        claims: what tells somebody else's claim.
        breaks: conjunctions that begin a clause without a comma before them.
        attributive: hedges that describe a noun, and so are none of the claim.
        articles: what stands before a noun, or a participle of it, that looks like one of the verbs.
        passive: verbs that make a passive of what looks like one of them.
        future: forms of the verb of the future, which goes with an infinitive.
    """

    code: str
    first: dict[str, frozenset[str]]
    own: dict[Manner, re.Pattern[str]]
    verbs: dict[str, tuple[Verb, ...]]
    no_condition: re.Pattern[str]
    general_condition: re.Pattern[str]
    inverted: frozenset[str]
    unreal: frozenset[str]
    unreal_with: re.Pattern[str]
    open: re.Pattern[str]
    answers: re.Pattern[str]
    claims: re.Pattern[str]
    breaks: re.Pattern[str]
    attributive: re.Pattern[str]
    articles: frozenset[str]
    passive: frozenset[str]
    nots: frozenset[str]
    falsity: re.Pattern[str]
    strong_nots: re.Pattern[str]
    future: frozenset[str]


@cache
def words(language: str) -> Words:
    """The words of a language with a table; any other gets those of the first, which will hardly occur in it."""
    tables = tomli.loads(files(__package__).joinpath("assertion.toml").read_text("utf-8"))
    code = language if language in tables["languages"] else tables["languages"][0]
    facts, speech = tables[code], lexicon(code)
    own: dict[Manner, re.Pattern[str]] = {manner: any_of(facts["own"].get(manner, ())) for manner in RESERVES}
    own["hedged"] = re.compile(f"{own['hedged'].pattern}|{speech.hedges.pattern}", re.IGNORECASE)
    return Words(
        code=code,
        first={key: frozenset(facts[key].split()) for key in _FIRST},
        own=own,
        verbs=_verbs(facts["verbs"]),
        no_condition=any_of(facts["no_condition"]),
        general_condition=any_of(facts["general_condition"]),
        inverted=frozenset(facts["inverted"].split()),
        unreal=frozenset(facts["unreal"].split()),
        unreal_with=any_of(facts["unreal_with"]),
        open=any_of(facts["open"]),
        answers=re.compile(rf"[\W_]*(?:{'|'.join(facts['answers'])})\b"),
        claims=any_of(facts["claims"]),
        breaks=any_of(facts["breaks"].split()),
        attributive=any_of(facts["attributive"]),
        articles=speech.words["determiners"] | speech.words["indefinite"],
        passive=frozenset(facts["passive"].split()),
        nots=frozenset(facts["nots"].split()),
        falsity=speech.falsity,
        strong_nots=speech.strong_nots,
        future=frozenset(facts["verbs"]["future"].split()),
    )


def any_of(alternatives: Sequence[str]) -> re.Pattern[str]:
    """Any of the patterns, as whole words; a blank stands for any white space."""
    joined = "|".join(alternative.replace(" ", r"\s+") for alternative in alternatives)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)" if alternatives else _NOTHING, re.IGNORECASE)


def _verbs(facts: dict[str, Any]) -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for kind in _GOVERNING:
        for entry in facts[kind].split():
            verb, _, particle = entry.rstrip("!").partition("_")
            found.setdefault(verb, []).append(Verb(kind, particle, entry.endswith("!")))
    return {verb: tuple(rows) for verb, rows in found.items()}
