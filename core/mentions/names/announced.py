"""Names that no list knows but the word beside them announces: Stadt Aktau, the port of Marvik, the Vistra dam, Firma Vistra Energo."""

from collections.abc import Iterator
from functools import cache

from lesart.core.mentions.gazetteer import people
from lesart.core.mentions.names.spotting import Found, is_role, is_unknown
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import words
from lesart.core.mentions.wording import is_capitalised

_SHORTEST = 4
_LONGEST_NAME = 4  # words
_CASES = ("", "s", "es", "n", "en")


def announced(stretch: Stretch) -> Iterator[Found]:
    """Unknown capitalised words that the word before or after them makes a place or an organisation."""
    run = stretch.words
    for at, word in enumerate(run):
        head, hyphen, tail = word.text.rpartition("-")
        if hyphen and _is_name(stretch, head) and _ends_in(tail, "place_heads"):
            yield Found(word.start, word.start + len(head), head, "LOC", "announced")
        elif _is_name(stretch, word.text) and _is_place(stretch, at):
            yield Found(word.start, word.end, word.text, "LOC", "announced")
        if at and (end := _organisation_end(stretch, at)) > at:
            yield Found(word.start, run[end - 1].end, stretch.text[word.start : run[end - 1].end], "ORG", "announced")


def _is_name(stretch: Stretch, text: str) -> bool:
    return len(text) >= _SHORTEST and is_capitalised(text) and is_unknown(text, stretch.language)


def _is_place(stretch: Stretch, at: int) -> bool:
    run = stretch.words
    if at and run[at].near:
        before = run[at - 1].text
        if before in words("names", "place_before"):
            return True
        if before == "of" and at > 1 and run[at - 1].near and run[at - 2].text.lower() in words("names", "place_after_of"):
            return True
    after = run[at + 1] if at + 1 < len(run) and run[at + 1].near else None
    return bool(after and after.text in words("names", "place_after") and at and run[at - 1].text.lower() == "the" and run[at].near)


def _organisation_end(stretch: Stretch, at: int) -> int:
    """Where the name of the organisation ends that begins at `at` after a word that announces one; `at` itself where there is none."""
    run = stretch.words
    if not is_capitalised(run[at].text):
        return at
    before = run[at - 1].text
    apposed = stretch.text[run[at - 1].end : run[at].start] == ", " and at > 1 and run[at - 2].text.lower() == "the"
    sure = _ends_in(before, "organisation_before")
    if not (run[at].near or apposed) or not (sure or _ends_in(before, "owner_before")):
        return at
    if not is_unknown(run[at].text, stretch.language) or run[at].text in people().given:
        return at
    end = at
    while end < len(run) and end - at < _LONGEST_NAME and (end == at or run[end].near):
        if not is_capitalised(run[end].text) or is_role(run[end].text) or (end > at and not _goes_on(stretch, end)):
            break
        end += 1
    named = end - at > 1 or (sure and not apposed and len(run[at].text) >= _SHORTEST)
    return end if named else at


def _goes_on(stretch: Stretch, at: int) -> bool:
    text = stretch.words[at].text
    return (
        is_unknown(text, stretch.language) or text in words("names", "tails") or stretch.language in words("names", "capitals_mark_names")
    )


def _ends_in(word: str, key: str) -> bool:
    """Whether a word is, or ends in, one of a table's in any case: Ölkonzerns, Talsperre."""
    return word.lower().endswith(_endings(key))


@cache
def _endings(key: str) -> tuple[str, ...]:
    return tuple(noun + case for noun in sorted(words("names", key)) for case in _CASES)
