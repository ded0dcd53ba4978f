"""What is known of names before an article is opened: places, organisations, given and family names.

The data is built by `training/gazetteer.py`; sources and licences stand in `data/README.md`.
"""

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lesart.core.mentions.names.inflection import cases
from lesart.core.mentions.tables import table, words
from lesart.core.model import EntityLabel


@dataclass(frozen=True, slots=True)
class Known:
    """A name's identity. Places of the same `key` are one place, organisations of the same `key` one organisation."""

    key: str
    label: EntityLabel
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by spelling; `longer` gives the number of words of the longest name that begins with a word."""

    names: dict[str, Known]
    longer: dict[str, int]
    adjectives: dict[str, str]

    def longest(self, texts: Sequence[str], at: int) -> tuple[int, Known] | None:
        """How many of the words from `at` on make the longest known name, and which."""
        for count in range(min(self.longer.get(texts[at], 1), len(texts) - at), 0, -1):
            known = self.find(" ".join(texts[at : at + count]))
            if known:
                return count, known
        return None

    def find(self, name: str) -> Known | None:
        """The identity of a name, in the genitive too."""
        return self.names.get(name) or self.names.get(without_genitive(name))

    def country(self, adjective: str) -> str | None:
        """The territory of an inflected nationality adjective ("kasachischen" -> KZ)."""
        lower = adjective.lower()
        for ending in ("", "e", "en", "er", "em", "es"):
            if lower.endswith(ending):
                found = self.adjectives.get(lower[: len(lower) - len(ending)])
                if found:
                    return found
        return None


@dataclass(frozen=True, slots=True)
class People:
    """Given names, and family names that are well attested in German and English.

    `given_listed` and `family_listed` are those that lists hold, without the names that only the texts show from which a tagger learns.
    """

    given: frozenset[str]
    family: frozenset[str]
    given_listed: frozenset[str]
    family_listed: frozenset[str]


def without_genitive(name: str) -> str:
    """`name` without a genitive ending: Kasachstans, Putin's, Boris'. Names that end in -s by nature are known to their lists."""
    for ending in ("'s", "’s", "'", "’"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name[:-1] if len(name) > 3 and name.endswith("s") and not name.endswith("ss") else name


def _lines(name: str) -> list[list[str]]:
    packed = files("lesart.core.mentions").joinpath("data").joinpath(name).read_bytes()
    return [line.split("\t") for line in gzip.decompress(packed).decode("utf-8").splitlines()]


@cache
def gazetteer() -> Gazetteer:
    """Places and organisations. Read once; an organisation wins over a place of the same name."""
    names: dict[str, Known] = {}
    adjectives: dict[str, str] = {}
    for kind, key, *spellings in _lines("gazetteer.tsv.gz"):
        if kind == "adjective":
            adjectives[spellings[0]] = key
        else:
            names |= dict.fromkeys(spellings, Known(f"place:{key}", "LOC"))
    own = table("organisations")
    for rows, ambiguous in (
        (own["ambiguous"], True),
        (own["media"], False),
        (own["organisations"], False),
        (table("international"), False),
    ):
        for key, spellings in rows.items():
            forms = (form for spelling in spellings for form in cases(spelling))
            names |= dict.fromkeys(forms, Known(f"organisation:{key}", "ORG", ambiguous))
    longer: dict[str, int] = {}
    for name in names:
        first, blank, _ = name.partition(" ")
        if blank:
            longer[first] = max(longer.get(first, 1), name.count(" ") + 1)
    return Gazetteer(names, longer, adjectives)


@cache
def people() -> People:
    """Given and family names. Read once."""
    by_kind: dict[str, set[str]] = {"given": set(), "family": set(), "given seen": set(), "family seen": set()}
    for kind, name in _lines("people.tsv.gz"):
        by_kind[kind].add(name)
    given, family = frozenset(by_kind["given"]) | words("persons", "given"), frozenset(by_kind["family"])
    return People(given | by_kind["given seen"], family | by_kind["family seen"], given, family)
