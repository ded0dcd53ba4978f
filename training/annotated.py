"""Texts with names marked in them, as `names.py` learns from and is measured on.

All are read to sentences of words with spans PER, LOC and ORG; other names (works, events, peoples) are none of ours.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lesart.core.mentions.names.spotting import is_role
from lesart.core.mentions.tagging.network import LABELS
from lesart.core.mentions.tagging.words import word_spans

_OPEN_OR_CLOSE = re.compile(r"\(?[^()]+\)?")
_ENTITY = re.compile(r"(\()?(\d+)(?:-([^)]*))?(\))?")
_GUM_LABELS = {"person": "PER", "place": "LOC", "organization": "ORG"}
_WORLDWIDE_LABELS = {"Person": "PER", "Location": "LOC", "Facility": "LOC", "Organization": "ORG"}
_JOINTS = frozenset(["of", "for", "and", "the", "&"])

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, and names as spans of words (end exclusive) with labels."""

    words: tuple[str, ...]
    names: tuple[Span, ...]


def germeval(path: Path) -> list[Sentence]:
    """Outer names of GermEval 2014; what is only derived from a name or a part of a word is none."""
    return list(_columns(path, 1, 2, "\t", lambda label: label if label in LABELS else ""))


def wikigold(path: Path) -> list[Sentence]:
    """English Wikipedia."""
    return list(_columns(path, 0, 1, " ", lambda label: label if label in LABELS else ""))


def worldwide(path: Path) -> list[Sentence]:
    """English newswire from outside the West."""
    found = _columns(path, 0, 1, "\t", lambda label: _WORLDWIDE_LABELS.get(label, ""))
    return [sentence for sentence in found if not sentence.words[0].startswith("http")]


def gum(path: Path) -> list[Sentence]:
    """One document of GUM: mentions of people, places and organisations whose head is a proper noun, cut to their name."""
    found = []
    lines: list[list[str]] = []
    contracted = 0
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        columns = line.split("\t")
        if columns[0].isdigit():
            if int(columns[0]) < contracted:
                columns[9] += "|SpaceAfter=No"
            lines.append(columns)
        elif "-" in columns[0] and len(columns) > 1:
            contracted = int(columns[0].partition("-")[2])
        elif not line and lines:
            found.append(_gum_sentence(lines))
            lines, contracted = [], 0
    return found


def _columns(path: Path, word: int, tag: int, separator: str, label_of: Callable[[str], str]) -> Iterator[Sentence]:
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        columns = line.split(separator)
        if line.startswith("#\t"):
            continue
        if columns[0].strip() and not line.startswith("-DOCSTART"):
            words.append(columns[word])
            part, _, label = (columns[tag] if len(columns) > tag else "O").partition("-")
            tags.append(f"{part}-{label_of(label)}" if label_of(label) else "O")
        elif words:
            yield Sentence(tuple(words), tuple(_spans(tags)))
            words, tags = [], []


def _spans(tags: list[str]) -> Iterator[Span]:
    start, open_label = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        part, _, label = tag.partition("-")
        if open_label and (label != open_label or part == "B"):
            yield start, at, open_label
            open_label = ""
        if label and not open_label:
            start, open_label = at, label


def _gum_sentence(lines: list[list[str]]) -> Sentence:
    """The sentence, cut into words as an article is: GUM parts words at their hyphens."""
    places, text = [], ""
    for columns in lines:
        places.append((len(text), len(text) + len(columns[1])))
        text += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
    words = list(word_spans(text))
    names: list[Span] = []
    for first, end, label in _gum_names(lines):
        covered = [at for at, (start, stop) in enumerate(words) if start < places[end - 1][1] and places[first][0] < stop]
        if covered and not (names and covered[0] < names[-1][1]):
            names.append((covered[0], covered[-1] + 1, label))
    return Sentence(tuple(text[start:end] for start, end in words), tuple(names))


def _gum_names(lines: list[list[str]]) -> list[Span]:
    """The longest names, none inside another, in order."""
    candidates = {name for mention in _gum_mentions(lines) if (name := _name_in(lines, *mention))}
    chosen: list[Span] = []
    for start, end, label in sorted(candidates, key=lambda name: (name[0] - name[1], name)):
        if all(end <= other[0] or other[1] <= start for other in chosen):
            chosen.append((start, end, label))
    return sorted(chosen)


def _gum_mentions(lines: list[list[str]]) -> Iterator[tuple[int, int, list[str]]]:
    """Spans of mentions with what is noted of them: type, information status, ..., place of the head."""
    opened: list[tuple[str, str, int]] = []
    for at, columns in enumerate(lines):
        noted = re.search(r"(?:^|\|)Entity=([^|]*)", columns[9])
        for piece in _OPEN_OR_CLOSE.findall(noted[1]) if noted else ():
            match = _ENTITY.fullmatch(piece)
            if match is None:
                continue
            if match[1]:
                opened.append((match[2], match[3] or "", at))
            if match[4]:
                last = next((place for place in reversed(range(len(opened))) if opened[place][0] == match[2]), None)
                if last is not None:
                    _, notes, start = opened.pop(last)
                    yield start, at + 1, notes.split("-")


def _name_in(lines: list[list[str]], start: int, end: int, notes: list[str]) -> Span | None:
    """The proper nouns around the head of a mention, without titles; an organisation's or place's with "of" and the like."""
    label, place = _GUM_LABELS.get(notes[0]), notes[4].partition(",")[0] if len(notes) > 4 else ""
    head = start + int(place) - 1 if place.isdigit() else end
    if label is None or head >= end or lines[head][3] != "PROPN":
        return None
    first, stop = head, head + 1
    while first > start and _belongs(lines[first - 1]):
        first -= 1
    while first < head and not lines[first][1][0].isupper():
        first += 1
    while stop < end and _belongs(lines[stop]):
        stop += 1
    after = stop
    while label != "PER" and after < end and lines[after][1].lower() in _JOINTS:
        after += 1
    if stop < after < end and lines[after][3] == "PROPN" and lines[stop][1].lower() in ("of", "for", "&"):
        stop = after
        while stop < end and _belongs(lines[stop]):
            stop += 1
    while label == "PER" and first < head and is_role(lines[first][1]):
        first += 1
    return None if label == "PER" and stop == first + 1 and is_role(lines[first][1]) else (first, stop, label)


def _belongs(columns: list[str]) -> bool:
    word, kind = columns[1], columns[3]
    return kind == "PROPN" or word in ("-", "&") or (kind in ("NUM", "ADJ") and word[0].isupper())
