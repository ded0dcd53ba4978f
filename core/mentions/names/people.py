"""Which names of people, over all articles, name one person: by family name and given names, in whatever transcription."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lesart.core.mentions.names.named import Named
from lesart.core.mentions.names.spelling import fold, loose, name_parts, phonetic, plain, same_family_name, same_full_name, same_given_names
from lesart.core.mentions.tables import words

Parted = Callable[[str, str], bool]
"""Whether two names have been said to be two people."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name taken apart; `given` is empty for a family name alone."""

    given: tuple[str, ...]
    family: str

    @property
    def name(self) -> str:
        """The parts in one."""
        return " ".join((*self.given, self.family))


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


def people_of(named: Sequence[Named], bases: dict[str, str], parted: Parted) -> list[list[Named]]:
    """The mentions of each person.

    A family name alone means the one person who has it; where several have it, the one whom the same article names in full.
    """
    persons = {text: taken_apart(bases[text]) for text in {one.text for one in named}}
    full = sorted({person for person in persons.values() if person.given}, key=lambda person: (person.family, person.given))
    people = _clustered(full, parted)
    alone = sorted({person for person in persons.values() if not person.given}, key=lambda person: person.family)
    homeless = [person for person in alone if not _candidates(person, people, parted)]
    people += _clustered(homeless, parted)
    home: dict[Person, list[int]] = {person: [number] for number, members in enumerate(people) for person in members}
    home |= {person: _candidates(person, people, parted) for person in alone if person not in home}
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


def _clustered(persons: Sequence[Person], parted: Parted) -> list[list[Person]]:
    """Names of one person each: every name fits every other of its cluster."""
    clusters: list[list[Person]] = []
    by_sound: dict[str, set[int]] = defaultdict(set)
    for person in persons:
        sounds = {fold(person.family), phonetic(person.family), f"loose {loose(person.family)}"}
        near = sorted(set().union(*(by_sound[sound] for sound in sounds)))
        fitting = [number for number in near if all(_same_person(person, other, parted) for other in clusters[number])]
        if fitting:
            number = fitting[0]
            clusters[number].append(person)
        else:
            number = len(clusters)
            clusters.append([person])
        for sound in sounds:
            by_sound[sound].add(number)
    return clusters


def _candidates(person: Person, people: Sequence[Sequence[Person]], parted: Parted) -> list[int]:
    """The people a family name alone can mean; those spelt alike before those transcribed otherwise."""
    possible = [number for number, names in enumerate(people) if not any(parted(person.name, name.name) for name in names)]
    same = [number for number in possible if any(plain(name.family) == plain(person.family) for name in people[number])]
    return same or [number for number in possible if any(same_family_name(name.family, person.family) for name in people[number])]


def _same_person(one: Person, other: Person, parted: Parted) -> bool:
    if parted(one.name, other.name):
        return False
    alike = same_family_name(one.family, other.family) and same_given_names(one.given, other.given)
    return alike or same_full_name(one.given, one.family, other.given, other.family)
