"""A short title for each claim, in its passages' own words.

A title is one stretch of one passage, cut where it may be cut: the words that the claim's articles share and other claims do not have. A
list of key words would need no cutting, but does not read as anything.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from math import log

from lesart.core.contrast.ledger.words import Told, Word, keys_of, read
from lesart.core.model import Claim, Comparison, DifferenceKind

LONGEST = 50
"""Characters of a title."""

_COUNTED: frozenset[DifferenceKind] = frozenset({"number", "date"})
# What a word that one of the claim's articles alone has is worth beside one that all have.
_OWN = 0.15
# What a word is worth that names nothing, beside one that does.
_PLAIN = 0.6
# From this length on, a title gets longer only for words that tell more than this a character.
_ENOUGH, _LENGTH_COST = 24, 0.2

# An adjective without its noun: a title may not end before a word with a capital unless it ends with one.
_NOUN_FOLLOWS = re.compile(r"\s+[^\W\d_a-zäöüß]")


def titles(claims: Sequence[Claim], comparison: Comparison) -> Mapping[str, str]:
    """A title for each claim, by its id; a conflict's begins with its slot. No two are alike where their passages allow it."""
    told = read(comparison, {passage for claim in claims for passage in claim.passages})
    spread = Counter(key for claim in claims for key in {word.key for one in claim.passages for word in told[one].words})
    found: dict[str, str] = {}
    taken: set[str] = set()
    for claim in sorted(claims, key=lambda claim: (-claim.weight, claim.id)):
        found[claim.id] = _title(claim, [told[one] for one in claim.passages], spread, taken)
        taken.add(found[claim.id])
    return found


def _title(claim: Claim, told: Sequence[Told], spread: Mapping[str, int], taken: Set[str]) -> str:
    """The slot, where there is one, and the most telling stretch that is not another claim's title.

    What numbers and days are of takes more words than theirs; other slots speak for themselves.
    """
    slot = _cut(claim.slot)
    own = _in_one_language(told)
    counted = any(one.kind in _COUNTED for one in claim.differences if set(one.values) == set(claim.values))
    if slot and not counted and slot not in taken:
        return slot
    opening = f"{slot}: " if slot else ""
    for stretch in _by_worth(claim, own, told, spread, LONGEST - len(opening)):
        if opening + stretch not in taken:
            return opening + stretch
    return slot or _cut(own[0].stretch.text)


def _by_worth(claim: Claim, own: Sequence[Told], told: Sequence[Told], spread: Mapping[str, int], room: int) -> list[str]:
    """The stretches of `own` passages that have room, the most telling first; beside a slot, those alone that name something."""
    worth = _worth(told, spread)
    if claim.slot:
        worth |= dict.fromkeys((key for one in claim.differences for key in keys_of(one.slot, own[0].language)), 0.0)
    found: dict[str, tuple[bool, float]] = {}
    for one in own:
        for stretch, naming, value in _stretches(one, worth, room, one.figures if claim.differences else ()):
            if naming or not claim.slot:
                found[stretch] = max(found.get(stretch, (naming, value)), (naming, value))
    return sorted(found, key=lambda stretch: (not found[stretch][0], -found[stretch][1], len(stretch), stretch))


def _worth(told: Iterable[Told], spread: Mapping[str, int]) -> dict[str, float]:
    """What each word is worth in a title: more for the articles of the claim that have it, less for the claims that have it."""
    claims = max(spread.values(), default=1)
    tellers: dict[str, set[str]] = defaultdict(set)
    rarities: dict[str, float] = {}
    articles = set()
    for one in told:
        articles.add(one.passage.article)
        for word in one.words:
            tellers[word.key].add(one.passage.article)
            rarities[word.key] = max(rarities.get(word.key, 0.0), word.rarity)
    return {
        key: rarities[key] * log(1 + claims / spread[key]) * (len(having) / len(articles) if len(having) > 1 else _OWN)
        for key, having in tellers.items()
        if key
    }


def _stretches(told: Told, worth: Mapping[str, float], room: int, shunned: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool, float]]:
    """Each stretch of a passage from one telling word to another, whether it names something, and what it is worth.

    None runs over what is shunned, or into a new clause.
    """
    text = told.stretch.text
    telling = [word for word in told.words if (word.denies or worth.get(word.key)) and not _meets(shunned, word.start, word.end)]
    for first, opening in enumerate(telling):
        total, naming, seen = 0.0, False, {""}
        for last, word in enumerate(telling[first:], first):
            length = word.end - opening.start
            if length > room or word.clause != opening.clause or _meets(shunned, opening.start, word.end):
                break
            if word.key not in seen:
                seen.add(word.key)
                total += worth[word.key] * (1.0 if word.names else _PLAIN)
            naming |= word.names
            if not _is_cut_short(text, telling, first, last):
                yield " ".join(text[opening.start : word.end].split()), naming, total - _LENGTH_COST * max(0, length - _ENOUGH)


def _is_cut_short(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a stretch leaves out what denies it, or the noun of its last adjective."""
    beside = [words[at] for at in (first - 1, last + 1) if 0 <= at < len(words) and words[at].clause == words[first].clause]
    ends_in_adjective = text[words[last].start].islower() and _NOUN_FOLLOWS.match(text, words[last].end) is not None
    return words[last].denies or ends_in_adjective or any(word.denies for word in beside)


def _meets(spans: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)


def _in_one_language(told: Sequence[Told]) -> Sequence[Told]:
    """The passages of the language that most of the claim's articles are in."""
    articles: dict[str, set[str]] = defaultdict(set)
    for one in told:
        articles[one.language].add(one.passage.article)
    language = min(articles, key=lambda code: (-len(articles[code]), code))
    return [one for one in told if one.language == language]


def _cut(text: str) -> str:
    """The words of a text that a title has room for."""
    words, length = [], 0
    for word in text.split():
        length += len(word) + 1
        if length > LONGEST + 1:
            break
        words.append(word)
    return " ".join(words).rstrip(",;:–—-( ") or text[:LONGEST]
