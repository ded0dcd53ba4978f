"""Long names beside their acronym: Organisation des Vertrags über kollektive Sicherheit (OVKS); KNB („Komitee der Sicherheit“)."""

import re
from collections.abc import Iterator

from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.names.spotting import Found
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import words

_LONG = r"((?:[A-ZÄÖÜ][\w-]+)(?:\s(?:[a-zäöüß]{2,}|[A-ZÄÖÜ][\w-]+)){1,8})"
_ACRONYM = r"([A-ZÄÖÜ][A-ZÄÖÜa-z]{0,4}[A-ZÄÖÜ])"
_QUOTE = r"[„“”\"’«»*]?"
# Schwartz & Hearst (PSB 2003) look back from the bracket in the same way; here the head of the name must be capitalised. A bracket may end
# in the acronym of a foreign name, too: (in German Y, Z).
_LONG_FIRST = re.compile(rf"{_LONG}{_QUOTE}(?:\s\({_QUOTE}|,\s(?:kurz|abgekürzt|or|in short)\s|,\s(?=\w+\))){_ACRONYM}(?!\w)")
_ACRONYM_FIRST = re.compile(rf"(?<!\w){_ACRONYM}\s\((?:(?:die|der|das|the)\s)?{_QUOTE}{_LONG}{_QUOTE}\)")


def expansions(stretch: Stretch) -> Iterator[Found]:
    """The long names of the stretch that stand before or behind their acronym, with the acronym's identity."""
    for match in _LONG_FIRST.finditer(stretch.text):
        full, acronym = match.groups()
        start = _begin(full, acronym)
        if start is not None:
            yield _found(match.start(1) + start, full[start:], acronym)
    for match in _ACRONYM_FIRST.finditer(stretch.text):
        acronym, full = match.groups()
        if _begin(full, acronym) == 0:
            yield _found(match.start(2), full, acronym)


def _found(start: int, full: str, acronym: str) -> Found:
    known = gazetteer().names.get(acronym)
    return Found(start, start + len(full), full, "ORG", "expansion", known.key if known else f"acronym:{acronym}")


def _begin(full: str, acronym: str) -> int | None:
    """Where in `full` the name begins whose initials give the acronym, or whose head is an organisation (foreign acronyms: KNB)."""
    starts = [match.start() for match in re.finditer(r"\S+", full)]
    for start in starts:
        initials = "".join(word[0].upper() for word in full[start:].replace("-", " ").split())
        if full[start].isupper() and initials[0] == acronym[0].upper() and _in_order(acronym.upper(), initials):
            return start
    heads = words("names", "heads")
    return next((start for start in starts if full[start:].split()[0].removesuffix("s") in heads), None)


def _in_order(letters: str, text: str) -> bool:
    remaining = iter(text)
    return all(letter in remaining for letter in letters)
