"""The words that name a speaker -> who that is: by the entities of all articles, and by who has spoken before."""

from collections.abc import Sequence
from dataclasses import dataclass

from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.speech.lexicon import Lexicon
from lesart.core.mentions.speech.names import Names
from lesart.core.mentions.speech.signs import Signs, Who
from lesart.core.model import Entity, Passage, SpeakerKind

_PRONOUN_REACH = 3  # paragraphs back to the one a pronoun means
_QUOTED = 0.8  # of a passage's words, in quotation marks


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `paragraph` is where they last did."""

    kind: SpeakerKind
    name: str = ""
    entity: str = ""
    paragraph: int = 0


UNKNOWN = Speaker("unclear")


def named(who: Who, names: Names, words: Lexicon, before: Speaker | None) -> Speaker:
    """Whom `who` names; `before` is who spoke last in the paragraph. Pronouns are settled elsewhere."""
    if who.nameless:
        return Speaker("anonymous")
    inside = names.within(who.start, who.core)
    people = list(dict.fromkeys(entity for _, entity in inside if entity.label == "PER"))
    if not people and who.kind == "name" and (known := names.person(who.text.rpartition(" ")[2])):
        people = [known]
    if len(people) > 1 and words.words["and"].intersection(who.text.split()):
        return Speaker("named", ", ".join(names.called(person) for person in people))
    if people:
        person = people[-1]
        return Speaker("named", names.called(person), person.id)
    body = next((entity for mention, entity in inside if entity.label in ("ORG", "LOC") and mention.end >= who.core), None)
    behind = names.set_behind(who) if who.kind in ("person", "institution") else None
    if behind and (behind.label == "PER") == (who.kind == "person"):
        return Speaker("named" if behind.label == "PER" else "institution", names.called(behind), behind.id)
    if body and who.kind not in ("person", "document"):
        return Speaker("institution", names.called(body), body.id)
    return _unnamed(who, names, words, before)


def _unnamed(who: Who, names: Names, words: Lexicon, before: Speaker | None) -> Speaker:
    bare = _without_determiner(who.text, words)
    if who.kind == "person" and not who.indefinite and before and names.is_called(before.entity, bare):
        return before
    if who.kind == "institution" and not who.indefinite:
        return Speaker("institution", bare)
    if who.indefinite or who.kind == "document":
        return Speaker("anonymous", who.text)
    if before and bare != who.text and _is_anaphoric(bare, words):
        return before
    return Speaker("named", bare)


def _is_anaphoric(noun: str, words: Lexicon) -> bool:
    """Whether a noun only takes up who was named before: a nationality or an age ("der Pole", "die 58-Jährige")."""
    last = noun.rpartition("-")[2].lower()
    stems = [last.removesuffix(ending) for ending in words.words["demonym_endings"] if last.endswith(ending)]
    nationalities = [last, *(stem + words.nationality for stem in stems)]
    return " " not in noun and (last in words.words["anaphoric"] or any(map(gazetteer().country, nationalities)))


def _without_determiner(text: str, words: Lexicon) -> str:
    first, _, rest = text.partition(" ")
    if not rest or first.lower() not in words.words["determiners"] | words.words["oblique"]:
        return text
    if first.lower() in words.words["genitive"] and " " not in rest:
        return rest.removesuffix("s")
    return rest


def meant(at: int, passages: Sequence[Passage], found: Sequence[Signs], names: Names, words: Lexicon, last: Speaker | None) -> Speaker:
    """Whom a pronoun in passage `at` means: whom its paragraph speaks of last, else who spoke last; unknown where neither is plain."""
    here = found[at]
    person = here.who is not None and here.who.text.lower() in words.words["personal"]
    labels = ("PER",) if person else ("PER", "ORG")
    narrated = False
    for earlier in range(at, -1, -1):
        signs = found[earlier]
        if signs.paragraph != here.paragraph or (earlier < at and _is_speech(signs)):
            break
        if signs.introduced and signs.introduced.kind != "pronoun":
            return named(signs.introduced, names, words, None)
        entity = _topic(passages[earlier], signs, names, labels, at == earlier)
        if entity:
            return Speaker("named" if entity.label == "PER" else "institution", names.called(entity), entity.id)
        narrated = narrated or earlier < at
    if last is None or (last.kind == "institution" and person):
        return UNKNOWN
    near = last.paragraph == here.paragraph or (not narrated and here.paragraph - last.paragraph <= _PRONOUN_REACH)
    return last if near else UNKNOWN


def itself(passage: Passage, names: Names) -> Speaker:
    """Whom "nach eigenen Angaben" means: the only person or body that the passage names."""
    inside = {entity.id: entity for _, entity in names.within(passage.start, passage.end) if entity.label in ("PER", "ORG")}
    if len(inside) != 1:
        return UNKNOWN
    (entity,) = inside.values()
    return Speaker("named" if entity.label == "PER" else "institution", names.called(entity), entity.id)


def _is_speech(signs: Signs) -> bool:
    """Whether a passage is someone's words, so that who is spoken of in it is not who speaks next."""
    return (signs.who is not None and not signs.who.indefinite) or signs.mood == "reported" or signs.quoted > _QUOTED


def _topic(passage: Passage, signs: Signs, names: Names, labels: tuple[str, ...], before_pronoun: bool) -> Entity | None:
    """Whom a passage speaks of: the name it opens with, or the only person it names."""
    end = signs.who.start if before_pronoun and signs.who else passage.end
    inside = [pair for pair in names.within(passage.start, end) if pair[1].label in labels]
    if inside and names.opens(passage.start, inside[0][0]):
        return inside[0][1]
    people = {entity.id: entity for _, entity in inside if entity.label == "PER"}
    return next(iter(people.values())) if len(people) == 1 else None
