"""From mentions to entities: which names, over all articles, name one thing, and why.

Places are joined by identity only, organisations by identity, acronym or a transposed acronym, people by the spelling of their names.
Similar strings alone join nothing but people (Russland is in Weißrussland; Niger is not Nigeria).
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lesart.core.mentions.gazetteer import gazetteer, without_genitive
from lesart.core.mentions.spelling import fold, name_parts, phonetic, plain, same_family_name, same_given_names
from lesart.core.mentions.tables import words
from lesart.core.model import Entity, EntityLabel, Mention

# An acronym with two letters swapped is a slip of the other where that is at least so many times as frequent.
_SLIP_RARITY = 4
_SLIP_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with what joining needs: its spelling in the clean text, its label and its identity where a list gave one."""

    mention: Mention
    text: str
    label: EntityLabel
    key: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name taken apart; `given` is empty for a family name alone."""

    given: tuple[str, ...]
    family: str


def join(named: Sequence[Named]) -> tuple[Entity, ...]:
    """One entity for everything named, whatever the order of `named`."""
    bases = _bases(named)
    slips = _slips(named)
    groups: dict[tuple[EntityLabel, str], list[Named]] = defaultdict(list)
    for one in named:
        if one.label != "PER":
            groups[one.label, slips.get(one.key, one.key) or f"name:{plain(bases[one.text])}"].append(one)
    clusters = list(groups.values()) + _people([one for one in named if one.label == "PER"], bases)
    return _with_ids([_entity(cluster, bases, slips) for cluster in clusters])


def family_of(name: str) -> str:
    """The family name in a person's name."""
    return taken_apart(name).family


def taken_apart(name: str) -> Person:
    """Given names and family name; Chinese, Korean and Vietnamese family names come first."""
    parts = [part for part in name.split() if part not in words("persons", "particles")]
    if len(parts) < 2:
        return Person((), name_parts(name)[-1] if name.startswith("@") else name)
    if parts[0] in words("persons", "family_first"):
        return Person(tuple(parts[1:]), parts[0])
    return Person(tuple(parts[:-1]), parts[-1])


def _bases(named: Sequence[Named]) -> dict[str, str]:
    """Each spelling without its genitive ending, where the form without it is a name here as well or ends like none."""
    texts = {one.text for one in named}
    last_words = {text.split()[-1] for text in texts}
    bases = {}
    for text in texts:
        short = without_genitive(text)
        apostrophe = text.endswith(("'s", "’s", "'", "’"))
        listed = gazetteer().names.get(short) is not None and gazetteer().names.get(text) is None
        bases[text] = short if apostrophe or listed or short.split()[-1] in last_words else text
    return bases


def _slips(named: Sequence[Named]) -> dict[str, str]:
    """Acronyms that are another one with two neighbouring letters swapped, and rarer: OKVS -> OVKS."""
    counts = Counter(one.text for one in named if one.text.isupper() and one.text.isalpha())
    keys = {one.text: one.key for one in named}
    by_letters: dict[str, list[str]] = defaultdict(list)
    for acronym in sorted(counts):
        by_letters["".join(sorted(acronym))].append(acronym)
    found = {}
    for acronym in sorted(counts):
        for other in by_letters["".join(sorted(acronym))]:
            frequent = counts[acronym] * _SLIP_RARITY <= counts[other]
            if keys[acronym].startswith("acronym:") and frequent and len(acronym) >= _SLIP_LENGTH and _swapped(acronym, other):
                found[keys[acronym]] = keys[other]
                found[keys[acronym] + "/forces"] = keys[other] + "/forces"
    return found


def _swapped(one: str, other: str) -> bool:
    differ = [at for at in range(len(one)) if one[at] != other[at]]
    return len(differ) == 2 and differ[1] == differ[0] + 1


def _people(named: Sequence[Named], bases: dict[str, str]) -> list[list[Named]]:
    persons = {text: taken_apart(bases[text]) for text in {one.text for one in named}}
    full = sorted({person for person in persons.values() if person.given}, key=lambda person: (person.family, person.given))
    people = _cluster(full)
    alone = sorted({person for person in persons.values() if not person.given}, key=lambda person: person.family)
    homeless = [person for person in alone if not _candidates(person, people)]
    people += _cluster(homeless)
    home: dict[Person, list[int]] = {person: [number] for number, members in enumerate(people) for person in members}
    home |= {person: _candidates(person, people) for person in alone if person not in home}
    present: dict[int, set[str]] = defaultdict(set)
    for one in named:
        if len(home[persons[one.text]]) == 1:
            present[home[persons[one.text]][0]].add(one.mention.article)
    clusters: dict[tuple[int, str], list[Named]] = defaultdict(list)
    for one in named:
        numbers = home[persons[one.text]]
        here = [number for number in numbers if one.mention.article in present[number]]
        chosen = numbers if len(numbers) == 1 else here
        clusters[(chosen[0], "") if len(chosen) == 1 else (-1, persons[one.text].family)].append(one)
    return list(clusters.values())


def _cluster(persons: Sequence[Person]) -> list[list[Person]]:
    """Names of one person each: every name fits every other of its cluster."""
    clusters: list[list[Person]] = []
    by_sound: dict[str, set[int]] = defaultdict(set)
    for person in persons:
        sounds = {fold(person.family), phonetic(person.family)}
        near = sorted(set().union(*(by_sound[sound] for sound in sounds)))
        fitting = [number for number in near if all(_same_person(person, other) for other in clusters[number])]
        if fitting:
            number = fitting[0]
            clusters[number].append(person)
        else:
            number = len(clusters)
            clusters.append([person])
        for sound in sounds:
            by_sound[sound].add(number)
    return clusters


def _candidates(person: Person, people: Sequence[Sequence[Person]]) -> list[int]:
    """The people a family name alone can mean; those spelt alike before those transcribed otherwise."""
    same = [number for number, names in enumerate(people) if any(plain(name.family) == plain(person.family) for name in names)]
    return same or [number for number, names in enumerate(people) if any(same_family_name(name.family, person.family) for name in names)]


def _same_person(one: Person, other: Person) -> bool:
    return same_family_name(one.family, other.family) and same_given_names(list(one.given), list(other.given))


def _entity(cluster: Sequence[Named], bases: dict[str, str], slips: dict[str, str]) -> Entity:
    label = cluster[0].label
    counts = Counter(bases[one.text] for one in cluster)
    name = min(counts, key=lambda text: (_is_partial(text, label), -counts[text], text))
    joins = []
    for text in sorted({one.text for one in cluster} - {name}):
        key = next(one.key for one in cluster if one.text == text)
        joins.append((text, _reason(text, bases[text], name, label, key, slips)))
    mentions = tuple(sorted((one.mention for one in cluster), key=lambda mention: (mention.article, mention.start, mention.end)))
    return Entity("", label, name, tuple(sorted({one.text for one in cluster} | {name})), mentions, tuple(joins))


def _is_partial(text: str, label: EntityLabel) -> bool:
    return label == "PER" and (" " not in text or text.startswith("@"))


def _reason(text: str, base: str, name: str, label: EntityLabel, key: str, slips: dict[str, str]) -> str:
    if base == name:
        return f"genitive of {name}"
    if key in slips:
        return f"two letters swapped in {slips[key].rpartition(':')[2].upper()}"
    if text.startswith("@"):
        return f"handle of {name}"
    if label == "PER":
        same = plain(family_of(base)) == plain(family_of(name))
        alone = " " not in base
        return (
            "family name alone" if same and alone else "another form of the name" if same else f"another transcription of {family_of(name)}"
        )
    if "/" in key:
        return "the only one of its kind here" if " " not in text and "-" not in text else "the same body, described otherwise"
    return {"place": "the same place (gazetteer)", "organisation": "the same organisation (table of names)"}.get(
        key.partition(":")[0], "the long name of the acronym" if key.startswith("acronym:") else "the same spelling"
    )


def _with_ids(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Ids from label and name; where two entities share both, the later one by its mentions gets a number."""
    ordered = sorted(entities, key=lambda entity: (entity.label, entity.name, [(one.article, one.start) for one in entity.mentions]))
    used: Counter[str] = Counter()
    result = []
    for entity in ordered:
        words_of_name = [fold(part) or hashlib.sha256(part.encode()).hexdigest()[:8] for part in entity.name.split()]
        base = "-".join([entity.label.lower(), *words_of_name])
        used[base] += 1
        number = f"-{used[base]}" if used[base] > 1 else ""
        result.append(Entity(base + number, entity.label, entity.name, entity.variants, entity.mentions, entity.joins))
    return tuple(result)
