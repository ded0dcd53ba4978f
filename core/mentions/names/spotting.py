"""Names that a stretch of text shows by itself: by the gazetteer, capitals, titles and given names, acronyms and handles.

German capitalises every noun, so "capitalised and rare" is no name. What counts is a list that knows the name, a word that announces one
(a title, a given name, "Stadt"), or several capitalised words in a row that no dictionary knows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lesart.core.language import all_facts
from lesart.core.mentions.gazetteer import gazetteer, people, without_genitive
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import table, words
from lesart.core.mentions.wording import Word, is_capitalised, is_ordinary
from lesart.core.model import EntityLabel

_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ0-9]{1,4}")
_LONGEST_NAME = 4
_LONGEST_SHOUTED = 3  # longer words in capitals may be a headline's, not an acronym
_SHORTEST_UNKNOWN = 4
_MONEY = re.compile(r"\s?[$€£¥]|[\s-](\w+)")


@dataclass(frozen=True, slots=True)
class Found:
    """A name found at [start, end) of a stretch. `key` is its identity where a list gives one, else empty."""

    start: int
    end: int
    text: str
    label: EntityLabel
    found_by: str
    key: str = ""


def spot(stretch: Stretch) -> list[Found]:
    """Every name the stretch shows by itself; they may overlap."""
    return [*_listed(stretch), *_acronyms(stretch), *_people(stretch)]


def is_role(word: str) -> bool:
    """Whether a word is a title or an office before a name, in any of its forms."""
    if not word[:1].isupper():
        return False
    head = word.rpartition("-")[2]
    roles = words("persons", "roles")
    return any(head.endswith(ending) and head[: len(head) - len(ending)] in roles for ending in table("persons")["role_endings"])


def is_money(stretch: Stretch, end: int) -> bool:
    """Whether what ends at `end` is part of a sum of money: US dollars, US $ 5."""
    following = _MONEY.match(stretch.text, end)
    return bool(following and (following.group(1) is None or following.group(1).lower() in words("names", "currencies")))


def is_unknown(word: str, language: str) -> bool:
    """Whether a capitalised word is none that a dictionary of the text's language, or the gazetteer, knows."""
    return not is_ordinary(word, language) and not is_ordinary(without_genitive(word), language) and gazetteer().find(word) is None


def _found(stretch: Stretch, first: int, end: int, label: EntityLabel, by: str, key: str = "") -> Found:
    start, stop = stretch.words[first].start, stretch.words[end - 1].end
    return Found(start, stop, stretch.text[start:stop], label, by, key)


def _listed(stretch: Stretch) -> Iterator[Found]:
    names, texts = gazetteer(), [word.text for word in stretch.words]
    foreign = frozenset(table("places")["not_in"].get(stretch.language, ()))
    for at, text in enumerate(texts):
        if not text[:1].isupper() and text not in names.names:
            continue
        match = names.longest(texts, at)
        if match is None and "-" in text:
            yield from _in_compound(stretch, stretch.words[at])
        if match is None or not _near_all(stretch, at, match[0]) or texts[at] in foreign:
            continue
        count, known = match
        if count == 1 and _is_shouted(stretch, at) and is_ordinary(text.lower(), stretch.language):
            continue  # a headline's WHO or US
        if is_money(stretch, stretch.words[at + count - 1].end):
            continue
        if not known.ambiguous or _means_outlet(stretch, at, count):
            yield _found(stretch, at, at + count, known.label, "gazetteer", known.key)


def _near_all(stretch: Stretch, at: int, count: int) -> bool:
    return all(word.near for word in stretch.words[at + 1 : at + count])


def _in_compound(stretch: Stretch, word: Word) -> Iterator[Found]:
    """The known name a hyphenated word begins with: US-Außenminister, Ukraine-Krieg."""
    head, _, tail = word.text.rpartition("-")
    known = gazetteer().names.get(head)
    if tail.lower() in words("names", "currencies"):
        return
    if known and known.ambiguous and tail.removesuffix("s").removesuffix("n") not in words("names", "outlet_compounds"):
        known = None
    if known:
        yield Found(word.start, word.start + len(head), head, known.label, "gazetteer", known.key)


def _means_outlet(stretch: Stretch, at: int, count: int) -> bool:
    before = [word.text for word in stretch.words[max(0, at - 3) : at]]
    after = stretch.words[at + count].text if at + count < len(stretch.words) else ""
    introduced = bool(before) and (
        before[-1] in words("names", "outlet_before") or ("Medien" in before[:2] and before[-1] in ("der", "die", "wie"))
    )
    return introduced or after in words("names", "outlet_after")


def _acronyms(stretch: Stretch) -> Iterator[Found]:
    not_acronyms, run = words("names", "not_acronyms"), stretch.words
    for at, word in enumerate(run):
        head = word.text.partition("-")[0].removesuffix("’s").removesuffix("'s")
        if not _ACRONYM.fullmatch(head) or head in not_acronyms or head[1:].isdigit() or gazetteer().names.get(head):
            continue
        word_in_capitals = len(head) > _LONGEST_SHOUTED and (is_ordinary(head.lower(), stretch.language) or gazetteer().find(head.title()))
        if not word_in_capitals and not _is_shouted(stretch, at):
            yield Found(word.start, word.start + len(head), head, "ORG", "acronym", f"acronym:{head}")


def _is_shouted(stretch: Stretch, at: int) -> bool:
    """Whether the words beside the one at `at` are in capitals and too long for acronyms."""
    beside = (*stretch.words[max(0, at - 1) : at], *stretch.words[at + 1 : at + 2])
    return any(word.text.isupper() and len(word.text) > _LONGEST_SHOUTED for word in beside)


def _people(stretch: Stretch) -> Iterator[Found]:
    at = 0
    while at < len(stretch.words):
        first = at
        while first < len(stretch.words) and is_role(stretch.words[first].text) and (first == at or stretch.words[first].near):
            first += 1
        titled = at < first < len(stretch.words) and stretch.words[first].near
        end = _name_end(stretch, first) if first == at or titled else first
        label = _label_of_run(stretch, first, end, titled) if end > first else None
        if label:
            yield _found(stretch, first, end, label, "title" if titled else "capitals")
        at = max(end if label else first, at + 1)


def _name_end(stretch: Stretch, first: int) -> int:
    """Where the run of words that can belong to one name ends: capitalised words, with particles (von der) between them."""
    end, run = first, stretch.words
    names = 0
    while end < len(run) and (end == first or run[end].near) and names < _LONGEST_NAME:
        text = run[end].text
        if end > first and _is_particle(text) and end + 1 < len(run) and run[end + 1].near:
            end += 1
        elif _can_be_name_part(stretch, end, first):
            end, names = end + 1, names + 1
        else:
            break
    while end > first and _is_particle(run[end - 1].text):
        end -= 1
    return end


def _is_particle(text: str) -> bool:
    return text in words("persons", "particles")


def _can_be_name_part(stretch: Stretch, at: int, first: int) -> bool:
    text = stretch.words[at].text
    if not is_capitalised(text) or text.lower() in _not_name_parts() or is_role(text):
        return False
    if at == first:
        return True
    parts, given = people(), stretch.words[first].text
    between = (word.text for word in stretch.words[first + 1 : at])
    after_given = _is_given(given) and given not in words("persons", "given_words") and all(map(_is_particle, between))
    return after_given or text in parts.given or without_genitive(text) in parts.family or not is_ordinary(text, stretch.language)


@cache
def _not_name_parts() -> frozenset[str]:
    calendar = (name for facts in all_facts() for names in (facts.months, facts.weekdays) for name in names if len(name) > 3)
    return frozenset().union(*(facts.stop_words for facts in all_facts()), calendar)


def _is_given(text: str) -> bool:
    return any(part in people().given for part in (text, *text.split("-"))) or (len(text) == 2 and text.endswith("."))


def _label_of_run(stretch: Stretch, first: int, end: int, titled: bool) -> EntityLabel | None:
    """What a run of capitalised words names; None where nothing says that it names anything."""
    texts = [word.text for word in stretch.words[first:end]]
    last = without_genitive(texts[-1])
    unknown = [text for text in texts if text[0].isupper() and is_unknown(text, stretch.language)]
    if len(texts) > 1 and not titled:
        if last in words("names", "tails") and (unknown or stretch.language in words("names", "capitals_mark_names")):
            return "ORG"
        if last in words("names", "place_tails") and unknown:
            return "LOC"
    known = gazetteer().find(texts[0])
    if (known and not _is_given(texts[0])) or all(gazetteer().find(text) for text in texts):
        return None
    if len(texts) == 1:
        family = last in people().family or texts[0] in people().family
        spoken = _beside_speech(stretch, first) and unknown and "-" not in texts[0]
        return "PER" if (titled and (unknown or family)) or (spoken and len(texts[0]) >= _SHORTEST_UNKNOWN) else None
    if _is_given(texts[0]):
        # A capital is no sign of a noun in English: after a given name, "Cup" or "River" makes another kind of name.
        doubtful = texts[0] in words("persons", "given_words") or stretch.language in words("names", "capitals_mark_names")
        surname = texts[-1] in unknown or (last in people().family and texts[0] not in words("persons", "given_words"))
        return "PER" if surname or not doubtful else None
    if texts[0] in words("persons", "family_first") and unknown:
        return "PER"
    if titled and (unknown or last in people().family):
        return "PER"
    return "PER" if len(unknown) == sum(text[0].isupper() for text in texts) else None


def _beside_speech(stretch: Stretch, at: int) -> bool:
    speech, run = words("persons", "speech"), stretch.words
    return (at > 0 and run[at].near and run[at - 1].text in speech) or (
        at + 1 < len(run) and run[at + 1].near and run[at + 1].text in speech
    )
