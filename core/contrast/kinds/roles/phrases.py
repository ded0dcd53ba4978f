"""The people, names, sites and things of a clause, each with what governs it: a preposition, a noun before it, or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lesart.core.contrast.kinds.roles.clauses import Clause, Word
from lesart.core.contrast.kinds.roles.vocabulary import Vocabulary
from lesart.core.language.facts import facts_of
from lesart.core.language.morphology import fold

Kind = Literal["name", "group", "site", "thing"]
Case = Literal["", "accusative", "dative"]

# Words at most from a noun back to its article or preposition.
_BACK = 5
_PREPOSITIONS = ("agent", "around", "place", "other_prepositions")
_OWNED = "'s"


@dataclass(frozen=True, slots=True)
class Known:
    """A name found already: clean offsets, the entity's id and label."""

    start: int
    end: int
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `last` of a clause that name somebody or some place.

    `preposition` is the one that governs it ("of" or "genitive" where it only says whose something else is), empty for none.
    """

    first: int
    last: int
    kind: Kind
    key: str
    label: str
    preposition: str = ""
    case: Case = ""


def phrases(clause: Clause, names: Sequence[Known], words: Vocabulary) -> tuple[Phrase, ...]:
    """All phrases of a clause, in order."""
    found: list[Phrase] = []
    at = 0
    while at < len(clause.words):
        phrase = _name_at(clause.words, at, names, words) or _noun_at(clause.words, at, words)
        titled = phrase is not None and phrase.kind == "group" and _name_at(clause.words, phrase.last + 1, names, words) is not None
        if phrase and not titled:
            governed = _governed(clause.words, phrase, words)
            found.append(_listed(clause.words, found[-1], governed, words) if found else governed)
            at = phrase.last
        at += 1
    return tuple(found)


def _listed(run: Sequence[Word], before: Phrase, phrase: Phrase, words: Vocabulary) -> Phrase:
    """What "and" or a comma adds to a phrase is governed by what governs that: "in Wien und Graz"."""
    between = [word.low for word in run[before.last + 1 : phrase.first]]
    alike = (before.kind, before.label) == (phrase.kind, phrase.label) and not phrase.preposition
    if alike and (not between or (len(between) == 1 and between[0] in words.words["and"])):
        return replace(phrase, preposition=before.preposition, case=before.case)
    return phrase


def _name_at(run: Sequence[Word], at: int, names: Sequence[Known], words: Vocabulary) -> Phrase | None:
    known = next((name for name in names if at < len(run) and name.start <= run[at].start < name.end), None)
    if known is None:
        return None
    last = max(place for place in range(at, len(run)) if run[place].start < known.end)
    following = run[last + 1].text if last + 1 < len(run) else ""
    adjective = run[last].text[0].islower() or (run[last].text.endswith("er") and following[:1].isupper())
    owner = run[last].text.endswith((_OWNED, "’s")) or (words.capitals and run[last].text.endswith("s") and following[:1].isupper())
    noun = not words.capitals and following[:1].islower() and _is_noun(following, words)
    if known.label == "LOC" and (adjective or noun):
        return None
    # "Das Innenministerium" is a body, and a building as well: as a site it can be set against others.
    site = words.sites.of(run[last].text) if known.label in ("ORG", "LOC") else ""
    if site and not owner:
        return Phrase(at, last, "site", site, "")
    return Phrase(at, last, "name", known.key, known.label, "genitive" if owner else "")


def _is_noun(word: str, words: Vocabulary) -> bool:
    """Whether a word after a name is the noun that the name describes: "Qatar government"."""
    return bool(words.groups.of(word) or words.sites.of(word) or word in words.words["not_before"])


def _noun_at(run: Sequence[Word], at: int, words: Vocabulary) -> Phrase | None:
    if words.capitals and not run[at].text[0].isupper():
        return None
    following = run[at + 1].low if at + 1 < len(run) else ""
    tables: tuple[tuple[Kind, str], ...] = (
        ("site", words.sites.of(f"{run[at].low}-{following}") if following else ""),
        ("group", words.groups.of(f"{run[at].low}-{following}") if following else ""),
    )
    for kind, key in tables if not words.capitals else ():
        if key:
            return Phrase(at, at + 1, kind, key, "")
    if following in words.words["not_before"] and not words.groups.of(following):
        return None
    kinds: tuple[tuple[Kind, str], ...] = (
        ("group", words.groups.of(run[at].text)),
        ("site", words.sites.of(run[at].text)),
        ("thing", words.things.of(run[at].text)),
    )
    kind, key = next(((kind, key) for kind, key in kinds if key), ("group", ""))
    if not key or (kind == "group" and not words.capitals and following and words.groups.of(following)):
        return None
    return Phrase(at, at, kind, key, "")


def _governed(run: Sequence[Word], phrase: Phrase, words: Vocabulary) -> Phrase:
    """The phrase from its article on, with what governs it."""
    if phrase.preposition:
        return phrase
    lists = words.words
    first, case, genitive, settled = phrase.first, phrase.case, False, phrase.first
    for at in range(phrase.first - 1, max(-1, phrase.first - 1 - _BACK), -1):
        low = run[at].low
        if any(low in lists[key] for key in _PREPOSITIONS):
            if low == "of" and at and run[at - 1].low in lists["heads"]:
                return _governed(run, replace(phrase, first=at - 1), words)
            return replace(phrase, first=first, preposition=low)
        if low in lists["articles"]:
            first = settled = at
            genitive = low in lists["genitive"]
            case = "accusative" if low in lists["accusative"] else "dative" if low in lists["dative"] else ""
        elif run[at].text[0].isdigit():
            first = settled = at
        elif words.capitals and run[at].text[0].isupper() and (genitive or first == at + 1):
            if low in lists["heads"]:
                return _governed(run, replace(phrase, first=at), words)
            # A noun before a genitive owns it; one right before a name is its title.
            return replace(phrase, first=settled, preposition="genitive" if genitive else "", case=case)
        elif _may_describe(run[at], words) or (phrase.label == "PER" and run[at].text[0].isupper() and not words.capitals):
            first = at
        else:
            break
    return replace(phrase, first=settled, case=case)


def _may_describe(word: Word, words: Vocabulary) -> bool:
    """Whether a word may stand between an article and its noun."""
    if word.low in facts_of(words.language).stop_words or words.verb(word.text) or not word.text[0].islower():
        return False
    return not words.capitals or fold(word.text).endswith(("e", "en", "er", "es", "em", "ei", "f", "n", "t"))
