"""A byline -> the people in it, and which part of a name is the family's."""

import re
from dataclasses import dataclass

_BETWEEN = re.compile(r"\s*(?:,|;|\s/\s|\s&\s|\s(?:und|and|et|y|e)\s)\s*")
_PARTICLES = frozenset(("von", "van", "de", "der", "den", "del", "della", "di", "da", "du", "le", "la", "zu", "zur", "vom", "ter", "ten"))
_TITLES = frozenset(("dr", "prof", "dipl", "ing", "med", "phil", "sir", "mr", "mrs", "ms", "herr", "frau"))


@dataclass(frozen=True, slots=True)
class Person:
    """A name as a bibliography sorts it; `given` is empty for who has one name alone."""

    family: str
    given: str = ""
    particle: str = ""


def people(byline: str) -> tuple[Person, ...]:
    """Everybody named in a byline ("Petra Halloran and Zurab Mirotadze"), without academic titles."""
    return tuple(person for one in _BETWEEN.split(" ".join(byline.split())) if (person := _person(one)))


def _person(name: str) -> Person | None:
    words = [word for word in name.split() if word.rstrip(".").lower() not in _TITLES]
    if not words:
        return None
    # A particle belongs to the family name that follows it; what stands before is given.
    begin = next((at for at, word in enumerate(words[:-1]) if at and word in _PARTICLES), len(words) - 1)
    end = next((at for at in range(begin, len(words) - 1) if words[at] not in _PARTICLES), len(words) - 1)
    return Person(" ".join(words[end:]), " ".join(words[:begin]), " ".join(words[begin:end]))
