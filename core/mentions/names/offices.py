"""Phrases that name the holder of an office: the Kazakh president, der Präsident der Ukraine, Kasachstans Außenminister, US-Präsident."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from lesart.core.mentions.gazetteer import Known, gazetteer, without_genitive
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import table
from lesart.core.mentions.wording import Word

_COUNTRY = len("place:XX")
_ADJECTIVE_ENDINGS = ("", "e", "en", "er", "em", "es")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An office with its country. `start` and `end` are what stands for the person; `whole` is the phrase with the country's name.

    `seated` is False for those who held the office once, will hold it, or stand in for its holder.
    """

    start: int
    end: int
    whole: tuple[int, int]
    slot: tuple[str, str]
    seated: bool


def phrases(stretch: Stretch) -> Iterator[Phrase]:
    """Every office of a country in the stretch.

    What stands for the person begins at the adjective (kasachische Präsident), but for a capitalised one, which is a name of its own (the
    Kazakh president: president). A country's name is no part of it either; there it begins at the article ("der Präsident" Kasachstans).
    """
    run, at = stretch.words, 0
    while at < len(run):
        count, office = _office_at(run, at)
        found = _phrase(stretch, at, count, office) if office else None
        if found:
            yield found
        at += max(count, 1)


def _phrase(stretch: Stretch, at: int, count: int, office: str) -> Phrase | None:
    run = stretch.words
    start, end = run[at].start, run[at + count - 1].end
    before = run[at - 1] if at and run[at].near else None
    head, hyphen, _ = run[at].text.rpartition("-")
    first, whole_end = at, end
    if run[at].text in _implied():
        country = _implied()[run[at].text]
        start = before.start if before and before.text in _set("articles") else start
    elif hyphen:
        country = _country_named(head)
        start += len(head) + 1
    elif before and (code := gazetteer().country(before.text)):
        country, first = code, at - 1
        start = before.start if before.text[0].islower() else start
        if at > 1 and before.near and before.text.endswith("en") and run[at - 2].text.lower() in _set("several"):
            return None
    elif before and (code := _country_named(before.text)):
        country, first = code, at - 1
    else:
        country, whole_end = _country_after(run, at + count, end)
        start = before.start if before and before.text in _set("articles") else start
    if not country:
        return None
    ahead = [word.text.lower() for word in run[max(0, first - 2) : first]]
    return Phrase(start, end, (run[first].start, whole_end), (country, office), not any(map(_is_not_now, ahead)))


def _office_at(run: Sequence[Word], at: int) -> tuple[int, str]:
    """How many words from `at` on name an office, and which; 0 and nothing where they name none."""
    text = run[at].text
    for first in (text, text.rpartition("-")[2]):
        for count in range(min(_offices_by_start().get(first, 0), len(run) - at), 0, -1):
            office = _offices().get(" ".join([first, *(word.text for word in run[at + 1 : at + count])]))
            if office and all(word.near for word in run[at + 1 : at + count]):
                return count, office
    return 0, ""


@cache
def _offices_by_start() -> dict[str, int]:
    """How many words the longest office has that begins with a word."""
    longest: dict[str, int] = {}
    for words in map(str.split, _offices()):
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


@cache
def _offices() -> dict[str, str]:
    """Offices by word, in every form and with a small or a capital letter: the President, der Präsident."""
    forms: dict[str, str] = {}
    endings = table("offices")["words"]["endings"]
    for word, (_, office) in table("offices")["implied"].items():
        forms |= {word + ending: office for ending in endings}
    for office, listed in table("offices")["offices"].items():
        for word in (entry.replace("_", " ") for entry in listed.split()):
            if word[0].isupper():
                forms |= {word + ending: office for ending in endings}
            else:
                forms |= {word: office, word.title().replace(" Of ", " of ").replace(" The ", " the "): office, word.capitalize(): office}
    return forms


@cache
def _implied() -> dict[str, str]:
    """The country of an office that names it, by word in every form."""
    endings = table("offices")["words"]["endings"]
    return {word + ending: country for word, (country, _) in table("offices")["implied"].items() for ending in endings}


def _country_named(name: str) -> str:
    """The territory a name in any case stands for, or nothing."""
    known = gazetteer().find(name)
    return _territory(known) if known else ""


def _territory(known: Known) -> str:
    """The country, or the region with an adjective of its own (Bayern), that a known name is; else nothing."""
    key = known.key.removeprefix("place:")
    return key if len(known.key) == _COUNTRY or key in gazetteer().adjectives.values() else ""


def _is_possessive(text: str) -> bool:
    return without_genitive(text) != text


def _country_after(run: Sequence[Word], at: int, end: int) -> tuple[str, int]:
    """The country after an office, directly in the genitive or after "von", "der", "of the", and where the phrase ends."""
    direct = True
    for ahead in range(at, min(at + 3, len(run))):
        if not run[ahead].near:
            break
        match = gazetteer().longest([word.text for word in run[: ahead + 3]], ahead)
        if match and _territory(match[1]) and not (direct and match[0] == 1 and not _is_possessive(run[ahead].text)):
            return _territory(match[1]), run[ahead + match[0] - 1].end
        if run[ahead].text not in _set("of"):
            break
        direct = False
    return "", end


def _is_not_now(word: str) -> bool:
    return any(word.removesuffix(ending) in _set("not_now") for ending in _ADJECTIVE_ENDINGS)


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(table("offices")["words"][key].split())
