"""The names that stand in one article, by place: who is named within a phrase, behind it, and how the article calls them."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lesart.core.mentions.speech.signs import Who
from lesart.core.model import Article, Entity, Mention

_APPOSITION = 30  # characters between a role and the name set behind it
_LEAD = 2  # words before a name that still opens a passage
_TITLES = 2  # words before such a name
_GENITIVE = re.compile(r"['’]s?$")
_ENDING = 3  # letters that case and number add to a role


class Names:
    """The names that stand in one article, by place, and how the article calls each entity."""

    def __init__(self, article: Article, entities: Sequence[Entity]) -> None:
        self._text = article.text
        here = {entity: tuple(mention for mention in entity.mentions if mention.article == article.id) for entity in entities}
        own = [(mention, entity) for entity, mentions in here.items() for mention in mentions]
        self._found = sorted(own, key=lambda pair: (pair[0].start, pair[0].end, pair[1].id))
        self._starts = [mention.start for mention, _ in self._found]
        self._mentions = {entity.id: mentions for entity, mentions in here.items()}
        self._called: dict[str, str] = {}
        self._people: dict[str, Entity] = {}
        for entity in sorted(here, key=lambda entity: entity.id):
            spellings = self._spellings(here[entity]) or [entity.name]
            self._called[entity.id] = _fullest(spellings)
            if entity.label == "PER" and here[entity]:
                self._people.update({name.rpartition(" ")[2]: entity for name in spellings})

    def _spellings(self, mentions: Sequence[Mention]) -> list[str]:
        return [" ".join(self._text[mention.start : mention.end].split()) for mention in mentions if mention.found_by != "role"]

    def within(self, start: int, end: int) -> list[tuple[Mention, Entity]]:
        """The names that overlap a stretch, in order."""
        at = max(0, bisect_left(self._starts, start) - 2)
        return [pair for pair in self._found[at : bisect_left(self._starts, end)] if pair[0].end > start]

    def set_behind(self, who: Who) -> Entity | None:
        """The person or body whose name a comma sets behind a description: "der Leiter des Amtes, (Oberst) Lind"."""
        for mention, entity in self.within(who.end, who.end + _APPOSITION):
            between = self._text[who.end : mention.start].split()
            if between and between[0] == "," and len(between) <= _TITLES + 1 and entity.label in ("PER", "ORG"):
                return entity
        return None

    def person(self, name: str) -> Entity | None:
        """The person whom the article calls by a last name, in the genitive too."""
        return self._people.get(name) or self._people.get(name.removesuffix("s"))

    def opens(self, start: int, mention: Mention) -> bool:
        """Whether a name is the first thing from `start` on, an article and an adjective aside ("Die EU-Kommission")."""
        return len(self._text[start : mention.start].split()) <= _LEAD

    def called(self, entity: Entity) -> str:
        """The fullest name that the article gives an entity."""
        return self._called.get(entity.id, entity.name)

    def person_before_colon(self, start: int, end: int) -> Entity | None:
        """The only person named in a stretch before its first colon."""
        colon = self._text.find(":", start, end)
        people = {entity.id: entity for _, entity in self.within(start, max(start, colon)) if entity.label == "PER"}
        return next(iter(people.values())) if len(people) == 1 else None

    def names_speaker(self, start: int, end: int) -> bool:
        """Whether a person or a body of persons is named in a stretch."""
        return any(entity.label in ("PER", "ORG") for _, entity in self.within(start, end))

    def names_person(self, start: int, end: int) -> bool:
        """Whether a person's name stands in a stretch."""
        return any(entity.label == "PER" for _, entity in self.within(start, end))

    def is_called(self, entity: str, role: str) -> bool:
        """Whether the article names an entity with a role right before its name, in any case ("Präsident(en) Lind")."""
        before = (self._text[max(0, m.start - len(role) - _ENDING - 1) : m.start] for m in self._mentions.get(entity, ()))
        return " " not in role and any(re.search(rf"\b{re.escape(role)}\w{{0,{_ENDING}}}\s+$", text) for text in before)


def _fullest(spellings: Sequence[str]) -> str:
    """The longest spelling that is no genitive of another."""
    known = set(spellings)
    plain = [name for name in spellings if not (_GENITIVE.search(name) or (name.endswith("s") and name[:-1] in known))]
    return max(plain or spellings, key=len)
