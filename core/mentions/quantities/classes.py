"""What a quantity counts, in a few classes: an event (killed, deployed) and a group (security forces, vehicles).

Two reports of one thing count it in other words: 2,300 soldiers, 2,030 persons. Shared words cannot tell that they are rivals; class and
alignment together can. Events and groups stand in `tables/counts.toml`; a user's own come as `CountClasses`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lesart.core.language.morphology import stem
from lesart.core.language.sentences import sentence_at, sentence_spans
from lesart.core.mentions.quantities.measures import Draft, in_base
from lesart.core.mentions.tables import table
from lesart.core.model import CountClasses, Quantity

BUILT_IN = CountClasses()
"""No classes beside those of the table."""

_SHORTEST_TAIL = 4  # letters: "car" is a word, but no part of "oscar"
_PARTED = " ... "  # between the two parts of a separable verb
_NEVER = "(?!)"
_ANYONE = "people"  # the group of those whom nobody describes
# Where a clause of its own begins, whose number is not what the clause before speaks of.
_CLAUSE = re.compile(
    r",\s(?:(?:an|bei|in|mit|auf|zu|von|durch|nach|unter|über|für)\s)?"
    r"(?:der|die|das|dem|den|denen|deren|dessen|wobei|während|nachdem|als|weil|which|who|whom|where|while|when|as)\s"
)
# "14 Verletzte, 27 Matrosen": one word and a comma.
_ITEM = re.compile(r"\w+,\s")
_STOP = re.compile(r";")
# A comma parts what is said of one number from what is said of the next, but for one that leads to a part of the first.
_OPEN = re.compile(r"[^,;:–—()]*|[^;:–—()]*,\s*(?:darunter|davon|including|among them)\b[^,;:–—()]*")


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word that tells of an event, at [start, end) of a sentence; `between` for a verb in two parts, which frames what it speaks of."""

    start: int
    end: int
    event: str
    between: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A number at [start, end) of its sentence, between the end of the number `before` it and the begin of the one `after` it."""

    sentence: str
    start: int
    end: int
    before: int
    after: int
    noun: str
    unit: str


def classes_of(text: str, drafts: Sequence[Draft], language: str, lead: str, classes: CountClasses = BUILT_IN) -> list[tuple[str, str]]:
    """For each number its event and its group; empty where the text tells none. Ordinals, labels and factors have neither.

    `lead` is the line that leads to a list ("Entsandt wurden:"); what it says holds for numbers of which nothing else is said.
    """
    counting = [draft.kind == "count" and draft.unit not in table("quantities")["kinds"]["factors"] for draft in drafts]
    if not any(counting):
        return [("", "")] * len(drafts)
    sentences = sentence_spans(text, language)
    found = []
    for at, draft in enumerate(drafts):
        if not counting[at]:
            found.append(("", ""))
            continue
        first, last = sentence_at(sentences, draft.start)
        before = max(first, drafts[at - 1].end) if at else first
        after = min(last, drafts[at + 1].start) if at + 1 < len(drafts) else last
        place = _Place(text[first:last], draft.start - first, draft.end - first, before - first, after - first, draft.noun, draft.unit)
        group = group_of(counted_stem(draft.noun, language), classes)
        event = _event(place, group, classes) or _led_to(lead, group, classes)
        found.append((event, table("counts")["one"].get(event, {}).get(group, group)))
    return found


def count_class(quantity: Quantity) -> tuple[str, str, str] | None:
    """Event, whom and unit of a count that other counts may rival; None for those that stand for themselves.

    Those are ordinals, labels, factors, parts of a list, and "one", which is an article as well. A count of no event has a class only where
    its group is one of which texts count all there are ("six member states"); whom nobody describes ("11 died") are people.
    """
    if not quantity.is_value or quantity.kind == "factor" or quantity.listed == "part" or quantity.low == quantity.high == 1:
        return None
    facts, (_, _, unit) = table("counts"), in_base(quantity)
    if quantity.group in facts["alone"] and (not quantity.event or quantity.event in facts["weak"]):
        event = facts["alone"][quantity.group]
        return event, facts["one"].get(event, {}).get(quantity.group, quantity.group), unit
    return (quantity.event, quantity.group or quantity.counted or _ANYONE, unit) if quantity.event else None


def are_unlike(one: Quantity, other: Quantity) -> bool:
    """Whether the nouns of two counts name what is never the other: policemen and soldiers, but not policemen and security forces."""
    kinds = {_kinds().get(quantity.counted, "") for quantity in (one, other)}
    return len(kinds) == 2 and "" not in kinds


@cache
def _kinds() -> dict[str, str]:
    languages = table("quantities")["languages"]
    return {stem(word, language): kind for kind, words in table("counts")["unlike"].items() for word in words for language in languages}


def counted_stem(noun: str, language: str) -> str:
    """What a counted noun is known by: the stem of its last part ("OVKS-Soldaten" counts soldiers)."""
    return stem(noun.rpartition("-")[2], language)


def group_of(counted: str, classes: CountClasses = BUILT_IN) -> str:
    """The group of a counted noun's stem, by the stem or its longest tail (polizeifahrzeug: vehicles); empty where unknown."""
    groups = _groups(classes)
    tails = (counted[at:] for at in range(1, len(counted) - _SHORTEST_TAIL + 1))
    return groups.get(counted) or next((groups[tail] for tail in tails if tail in groups), "")


@lru_cache(maxsize=8)
def _groups(classes: CountClasses) -> dict[str, str]:
    """Groups by stem; a word of the user's own is taken before one of the table."""
    named = [*table("counts")["groups"].items(), *classes.groups]
    return {stem(word, language): group for language in table("quantities")["languages"] for group, words in named for word in words}


def _event(place: _Place, group: str, classes: CountClasses) -> str:
    """The event of the nearest cue: of a verb in two parts around the number, of what stands behind it, then before it, then of its noun.

    What holds for one of two numbers that are joined holds for the other ("2.300 Soldaten und 200 Fahrzeuge wurden entsandt"). Events in
    which others happen, such as protests, count only where no other is told of, and of whom the group is known.
    """
    text, start, end = place.sentence, place.start, place.end
    for weak in (False, True) if group or not place.noun else (False,):
        cues = [cue for cue in _cues(text, weak, classes) if _may_happen(cue.event, group, place.unit)]
        framing = [cue for cue in cues if cue.between and cue.start < start and end < cue.end]
        stop = _STOP.search(text, end, place.after)
        behind = [cue for cue in cues if end <= cue.start < (stop.start() if stop else place.after)]
        ahead = [cue for cue in cues if place.before <= cue.start < start and not _parted(place, cue)]
        joined = [cue for cue in cues if cue.start >= place.after] if _OPEN.fullmatch(text, end, place.after) else []
        earlier = [cue for cue in cues if cue.start < place.before and not _parted(place, cue)]
        nearest = framing[:1] or behind[:1] or ahead[-1:] or joined[:1] or earlier[-1:]
        named = [cue for cue in _cues(place.noun, weak, classes) if _may_happen(cue.event, group, place.unit)]
        if nearest or named:
            return (nearest or named)[0].event
    return ""


def _parted(place: _Place, cue: _Cue) -> bool:
    """Whether what stands before a number is no word on it: a clause of its own begins between, or the next item of a list."""
    next_item = place.noun and _ITEM.fullmatch(place.sentence, cue.start, place.start)
    return bool(next_item or _CLAUSE.search(place.sentence, cue.end, place.start))


def _led_to(lead: str, group: str, classes: CountClasses) -> str:
    cues = [cue.event for cue in _cues(lead, False, classes) if _may_happen(cue.event, group, "")] if group else []
    return cues[-1] if cues else ""


def _may_happen(event: str, group: str, unit: str) -> bool:
    """Whether such a thing happens to such a group: buildings are not arrested, only money is lost, a span of time is no age."""
    facts, kinds = table("counts"), table("quantities")["kinds"]
    if unit in kinds["durations"]:
        return event in facts["lasting"]
    if unit in kinds["money"]:
        return event not in facts["to_persons"]
    if event in facts["to_money"]:
        return False
    if not group:
        return True
    if group in facts["settled"] and event in facts["to_forces"]:
        return False
    return event not in facts["to_persons" if group in facts["things"] else "to_things"]


@lru_cache(maxsize=64)
def _cues(sentence: str, weak: bool, classes: CountClasses) -> tuple[_Cue, ...]:
    whole, parted, names = _patterns(classes, weak)
    found = [_Cue(match.start(), match.end(), names[match.lastindex or 0]) for match in whole.finditer(sentence)]
    for event, verb, particle in parted:
        for match in verb.finditer(sentence):
            end = particle.search(sentence, match.end())
            if end:
                found.append(_Cue(match.start(), end.end(), event, between=True))
    return tuple(sorted(found, key=lambda cue: cue.start))


@lru_cache(maxsize=16)
def _patterns(classes: CountClasses, weak: bool) -> tuple[re.Pattern[str], list[tuple[str, re.Pattern[str], re.Pattern[str]]], list[str]]:
    """A pattern of all cues, one group for each event, the names of the events by group, and the verbs in two parts."""
    built_in = {event: list(cues) for event, cues in table("counts")["events"].items()}
    for event, words in classes.events:
        built_in.setdefault(event, []).extend(_PARTED.join(map(re.escape, word.lower().split(_PARTED))) for word in words)
    chosen = {event: cues for event, cues in built_in.items() if (event in table("counts")["weak"]) == weak}
    whole = {event: [cue for cue in cues if _PARTED not in cue] for event, cues in chosen.items()}
    groups = "|".join(f"({'|'.join(cues) or _NEVER})" for cues in whole.values()) or _NEVER
    parted = [
        (event, re.compile(rf"\b{verb}\w*", re.IGNORECASE), re.compile(rf"\b{particle}\b", re.IGNORECASE))
        for event, cues in chosen.items()
        for verb, particle in (cue.split(_PARTED) for cue in cues if _PARTED in cue)
    ]
    return re.compile(rf"(?<!\w)(?:\w*-)?(?:{groups})", re.IGNORECASE), parted, ["", *whole]
