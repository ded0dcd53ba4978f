"""The words of speech of one language, as patterns: made once from core/mentions/tables/speech.toml."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from lesart.core.mentions.tables import table

_COLUMNS = 5  # forms in a row of `verbs`; a sixth is the word the verb needs beside it
_NOTHING = "(?!)"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of speech: `needs` are words that must stand in its clause, too; a `doubtful` one also says other things.

    What an `act` does is itself news ("kritisierte"): its words are more than a frame. The
    last of `needs` ends the clause where the verb is `separable` ("teilte ... mit"). A
    `clausal` one reports speech only with a clause or a quotation beside it.
    """

    needs: tuple[str, ...] = ()
    separable: bool = False
    doubtful: bool = False
    act: bool = False
    clausal: bool = False
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the language `code` has for speech. `words` holds the plain word lists of the table by their key; patterns ignore case."""

    code: str
    words: dict[str, frozenset[str]]
    finite: dict[str, tuple[Verb, ...]]
    participles: dict[str, tuple[Verb, ...]]
    before: re.Pattern[str]
    after: re.Pattern[str]
    around: re.Pattern[str]
    by_pronoun: re.Pattern[str]
    by_self: re.Pattern[str]
    so: re.Pattern[str]
    attitude: re.Pattern[str]
    anonymous: re.Pattern[str]
    hearsay: re.Pattern[str]
    hedges: re.Pattern[str]
    strong_nots: re.Pattern[str]
    falsity: re.Pattern[str]
    adjective: re.Pattern[str]
    nationality: str
    place_adjective: str
    plural_verb: str
    plural_noun: str
    genitive: re.Pattern[str]
    oblique_adjective: re.Pattern[str]
    agent: re.Pattern[str]
    connector: re.Pattern[str]
    nouns_capitalised: bool
    verb_second: bool


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language with a table; any other gets that of the first, whose words will hardly occur in it."""
    tables = table("speech")
    code = language if language in tables["languages"] else tables["languages"][0]
    facts = tables[code]
    lists = {key: frozenset(word.replace("_", " ") for word in value.split()) for key, value in facts.items() if _is_list(key, value)}
    finite, participles = _verbs(facts["verbs"], lists)
    return Lexicon(
        code=code,
        words=lists,
        finite=finite,
        participles=participles,
        before=_any(facts["before"]),
        after=_any(facts["after"]),
        around=_any(facts["around"]),
        by_pronoun=_any(facts["by_pronoun"]),
        by_self=_any(facts["by_self"]),
        so=re.compile(rf"(?<=, ){facts['so']}\b{facts['so_after']}(?= )" if facts["so"] else _NOTHING, re.IGNORECASE),
        attitude=_any([facts["attitude"]]),
        anonymous=_any(facts["anonymous"]),
        hearsay=_any(facts["hearsay"].split()),
        hedges=_any(facts["hedges"]),
        strong_nots=_any(facts["strong_nots"]),
        falsity=_any(facts["falsity"]),
        adjective=re.compile(facts["adjective"]),
        nationality=facts["nationality"],
        place_adjective=facts["place_adjective"],
        plural_verb=facts["plural_verb"],
        plural_noun=facts["plural_noun"],
        genitive=re.compile(facts["owner"] or _NOTHING),
        oblique_adjective=re.compile(facts["oblique_adjective"] or _NOTHING),
        agent=_any([facts["agent"]]),
        connector=re.compile(facts["connector"]),
        nouns_capitalised=facts["capitals_mark_nouns"],
        verb_second=facts["verb_second"],
    )


def _is_list(key: str, value: object) -> bool:
    return isinstance(value, str) and key not in ("verbs", "adjective", "so_after", "connector", "agent", "owner", "oblique_adjective")


def _any(alternatives: Sequence[str]) -> re.Pattern[str]:
    """Any of the patterns, as whole words; a blank stands for any white space."""
    joined = "|".join(alternative.replace(" ", r"\s+") for alternative in alternatives)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)" if alternatives else _NOTHING, re.IGNORECASE)


def _verbs(rows: str, lists: dict[str, frozenset[str]]) -> tuple[dict[str, tuple[Verb, ...]], dict[str, tuple[Verb, ...]]]:
    finite: dict[str, list[Verb]] = {}
    participles: dict[str, list[Verb]] = {}
    for row in rows.strip().splitlines():
        forms = row.split()
        beside = forms[_COLUMNS] if len(forms) > _COLUMNS else ""
        needs = tuple(beside.rstrip("!").split("_")) if beside.rstrip("!") else ()
        # A separable verb's participle holds its particle; a preposition stays outside it.
        verb = Verb(
            needs=needs,
            separable=bool(needs) and forms[_COLUMNS - 1].startswith(needs[-1]),
            doubtful=forms[0] in lists["doubtful"] and not beside,
            act=forms[0] in lists["acts"],
            clausal=beside.endswith("!"),
            denies=forms[0] in lists["denying"] or bool(lists["denying_with"].intersection(needs)),
        )
        for form in dict.fromkeys(forms[: _COLUMNS - 1]):
            finite.setdefault(form, []).append(verb)
        inside = replace(verb, needs=needs[:-1], separable=False) if verb.separable else verb
        for form in dict.fromkeys(forms[: _COLUMNS - 1]) if verb.separable else ():
            finite.setdefault(needs[-1] + form, []).append(inside)
        participles.setdefault(forms[_COLUMNS - 1], []).append(inside)
    return {form: tuple(found) for form, found in finite.items()}, {form: tuple(found) for form, found in participles.items()}
