"""The words that name a speaker -> who that is: by the entities of all articles, and by who has spoken before."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from lesart.core.mentions.speech.lexicon import Lexicon
from lesart.core.mentions.speech.signs import Signs, Who
from lesart.core.model import Article, Entity, Mention, Passage, SpeakerKind

_APPOSITION = 30  # characters between a role and the name set behind it: ", Oberst "
_PRONOUN_REACH = 3  # paragraphs back to the one a pronoun means


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `paragraph` is where they last did."""

    kind: SpeakerKind
    name: str = ""
    entity: str = ""
    paragraph: int = 0


UNKNOWN = Speaker("unclear")


class Names:
    """The names that stand in one article, by place, and how the article calls each entity."""

    def __init__(self, article: Article, entities: Sequence[Entity]) -> None:
        self._text = article.text
        own = [(mention, entity) for entity in entities for mention in entity.mentions if mention.article == article.id]
        self._found = sorted(own, key=lambda pair: (pair[0].start, pair[0].end, pair[1].id))
        self._starts = [mention.start for mention, _ in self._found]
        self._called: dict[str, str] = {}
        for mention, entity in self._found:
            name = self._spelt(mention)
            if mention.found_by != "role" and len(name) > len(self._called.get(entity.id, "")):
                self._called[entity.id] = name

    def within(self, start: int, end: int) -> list[tuple[Mention, Entity]]:
        """The names that overlap a stretch, in order."""
        at = max(0, bisect_left(self._starts, start) - 2)
        return [pair for pair in self._found[at : bisect_left(self._starts, end)] if pair[0].end > start]

    def called(self, entity: Entity) -> str:
        """The fullest name that the article gives an entity."""
        return self._called.get(entity.id, entity.name)

    def _spelt(self, mention: Mention) -> str:
        return " ".join(self._text[mention.start : mention.end].split())


def named(who: Who, names: Names, words: Lexicon, before: Speaker | None) -> Speaker:
    """Whom `who` names; `before` is who spoke last in the paragraph. Pronouns are settled elsewhere."""
    if who.nameless:
        return Speaker("anonymous")
    inside = names.within(who.start, who.core)
    person = next((entity for _, entity in inside if entity.label == "PER"), None)
    if person:
        return Speaker("named", names.called(person), person.id)
    body = next((entity for mention, entity in inside if entity.label in ("ORG", "LOC") and mention.end >= who.core), None)
    if who.kind == "person":
        behind = next(
            (
                entity
                for mention, entity in names.within(who.end, who.end + _APPOSITION)
                if mention.start >= who.end and entity.label == "PER"
            ),
            None,
        )
        if behind and _is_apposition(who, names, behind):
            return Speaker("named", names.called(behind), behind.id)
    elif body and who.kind != "document":
        return Speaker("institution", names.called(body), body.id)
    return _unnamed(who, words, before)


def _unnamed(who: Who, words: Lexicon, before: Speaker | None) -> Speaker:
    bare = _without_determiner(who.text, words)
    if who.kind == "institution" and not who.indefinite:
        return Speaker("institution", bare)
    if who.indefinite or who.kind == "document":
        return Speaker("anonymous", who.text)
    if who.kind == "other" and bare != who.text and before:
        return before
    return Speaker("named", bare)


def _without_determiner(text: str, words: Lexicon) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in words.words["determiners"] | words.words["oblique"] else text


def _is_apposition(who: Who, names: Names, entity: Entity) -> bool:
    return any(
        found is entity and 0 < mention.start - who.end <= _APPOSITION for mention, found in names.within(who.end, who.end + _APPOSITION)
    )


def meant(at: int, passages: Sequence[Passage], found: Sequence[Signs], names: Names, last: Speaker | None) -> Speaker:
    """Whom a pronoun in passage `at` means: who opens it or a passage before it in the paragraph, else who spoke last."""
    for earlier in range(at, -1, -1):
        if found[earlier].paragraph != found[at].paragraph:
            break
        opening = names.within(passages[earlier].start, passages[earlier].start + 1)
        if opening and opening[0][1].label in ("PER", "ORG"):
            entity = opening[0][1]
            return Speaker("named" if entity.label == "PER" else "institution", names.called(entity), entity.id)
        if earlier < at and found[earlier].who:
            break
    if last and last.kind != "narrator" and found[at].paragraph - last.paragraph <= _PRONOUN_REACH:
        return last
    return UNKNOWN
