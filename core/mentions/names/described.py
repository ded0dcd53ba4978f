"""Names made of a common noun and another name: the forces of an alliance, the ministry of a country, the airport of a city.

Such a noun alone ("das Innenministerium", "der Flughafen") means the same thing where the articles know exactly one of its kind.
"""

from collections.abc import Callable, Iterator, Sequence

from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.names.spotting import Found
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import words
from lesart.core.model import EntityLabel

_ARTICLES = frozenset(["der", "die", "das", "den", "dem", "des", "am", "im", "zum", "vom", "the"])
_LINKS = frozenset(["der", "des", "die", "das", "von", "in", "of", "the", "at"])
_LONGEST_OFFICE = 4  # words: Ministry of Internal Affairs
_ENDINGS = ("", "s", "es", "n", "en", "e")


def described(stretch: Stretch, names: Sequence[Found]) -> list[Found]:
    """Names built on other names of the stretch (`names`)."""
    by_start = {name.start: name for name in names if name.key}
    return [*_forces(stretch, by_start), *_offices(stretch, by_start), *_facilities(stretch, by_start)]


def kinds_alone(names: Sequence[Found]) -> dict[str, str]:
    """For each kind that occurs once only among all `names`, its identity: `forces` -> `organisation:csto/forces`."""
    owners: dict[str, set[str]] = {}
    for name in names:
        owner, slash, kind = name.key.rpartition("/")
        if slash:
            owners.setdefault(kind, set()).add(owner)
    return {kind: f"{next(iter(those))}/{kind}" for kind, those in owners.items() if len(those) == 1}


def alone(stretch: Stretch, identities: dict[str, str]) -> Iterator[Found]:
    """Bare nouns that can only mean the one thing of their kind."""
    for at, word in enumerate(stretch.words):
        if not word.text[:1].isupper():
            continue
        for nouns, kind_of, label in _ALONE:
            noun = _noun(word.text, words("names", nouns))
            if noun is None or (kind := kind_of(noun)) not in identities:
                continue
            definite = at > 0 and word.near and stretch.words[at - 1].text.lower() in _ARTICLES
            if definite or nouns != "facilities_alone":
                yield Found(word.start, word.end, word.text, label, "described", identities[kind])


def _forces(stretch: Stretch, by_start: dict[int, Found]) -> Iterator[Found]:
    nouns = words("names", "forces")
    for at, word in enumerate(stretch.words):
        head, hyphen, tail = word.text.rpartition("-")
        owner = by_start.get(word.start)
        if hyphen and owner and owner.end == word.start + len(head) and tail in nouns:
            yield Found(word.start, word.end, word.text, "ORG", "described", f"{owner.key}/forces")
        elif word.text in nouns and (match := _owner_after(stretch, at, by_start)) and match.label == "ORG":
            yield Found(word.start, match.end, stretch.text[word.start : match.end], "ORG", "described", f"{match.key}/forces")
        elif owner and owner.label == "ORG" and (after := _word_at(stretch, owner.end, at)) and after in nouns:
            end = owner.end + 1 + len(after)
            yield Found(word.start, end, stretch.text[word.start : end], "ORG", "described", f"{owner.key}/forces")


def _offices(stretch: Stretch, by_start: dict[int, Found]) -> Iterator[Found]:
    offices, run = words("names", "offices"), stretch.words
    for at, word in enumerate(run):
        for count in range(min(_LONGEST_OFFICE, len(run) - at), 0, -1):
            noun = _noun(" ".join(part.text for part in run[at : at + count]), offices)
            if noun is None or any(not part.near for part in run[at + 1 : at + count]):
                continue
            end = run[at + count - 1].end
            country = gazetteer().country(run[at - 1].text) if at and word.near else None
            before = by_start.get(run[at - 1].start) if at and word.near else None
            after = _owner_after(stretch, at + count - 1, by_start)
            if country:
                yield _office(stretch, run[at - 1].start, end, f"place:{country}", noun)
            elif before and _is_country(before) and before.end == run[at - 1].end and noun in words("names", "offices_alone"):
                yield _office(stretch, run[at - 1].start, end, before.key, noun)
            elif after and _is_country(after):
                yield _office(stretch, word.start, after.end, after.key, noun)
            break


def _is_country(name: Found) -> bool:
    return len(name.key) == len("place:XX")


def _office(stretch: Stretch, start: int, end: int, owner: str, noun: str) -> Found:
    return Found(start, end, stretch.text[start:end], "ORG", "described", f"{owner}/{noun}")


def _facilities(stretch: Stretch, by_start: dict[int, Found]) -> Iterator[Found]:
    nouns, run = words("names", "facilities"), stretch.words
    for at, word in enumerate(run):
        noun = _noun(word.text.capitalize(), nouns)
        if noun is None:
            continue
        after = _owner_after(stretch, at, by_start)
        before = by_start.get(run[at - 1].start) if at and word.near else None
        if after and after.label == "LOC" and word.text[0].isupper():
            yield Found(word.start, after.end, stretch.text[word.start : after.end], "LOC", "described", f"{after.key}/{noun}")
        elif before and before.label == "LOC" and before.end == run[at - 1].end:
            yield Found(before.start, word.end, stretch.text[before.start : word.end], "LOC", "described", f"{before.key}/{noun}")


def _owner_after(stretch: Stretch, at: int, by_start: dict[int, Found]) -> Found | None:
    """The name that follows the word at `at`, directly or after a linking word (der, von, of the)."""
    run = stretch.words
    following = at + 1
    while following < len(run) and following < at + 3 and run[following].near:
        if run[following].start in by_start:
            return by_start[run[following].start]
        if run[following].text not in _LINKS:
            return None
        following += 1
    return None


def _word_at(stretch: Stretch, end: int, at: int) -> str | None:
    return next((word.text for word in stretch.words[at + 1 : at + 3] if word.near and word.start == end + 1), None)


def _noun(text: str, nouns: frozenset[str]) -> str | None:
    return next((base for ending in _ENDINGS if text.endswith(ending) and (base := text[: len(text) - len(ending)]) in nouns), None)


_ALONE: tuple[tuple[str, Callable[[str], str], EntityLabel], ...] = (
    ("forces_alone", lambda _: "forces", "ORG"),
    ("offices_alone", lambda noun: noun, "ORG"),
    ("facilities_alone", lambda noun: noun, "LOC"),
)
