"""Long names followed by their acronym: Organisation des Vertrags über kollektive Sicherheit (OVKS)."""

import re
from collections.abc import Iterator

from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.spotting import Found
from lesart.core.mentions.tables import words

# Schwartz & Hearst (PSB 2003) look back from the bracket in the same way; here the head of the name must be capitalised.
_PATTERN = re.compile(
    r"((?:[A-ZÄÖÜ][\w-]+)(?:\s(?:[a-zäöüß]{2,}|[A-ZÄÖÜ][\w-]+)){1,8})[“”\"’«»]?\s\([„“\"]?([A-ZÄÖÜ][A-ZÄÖÜa-z]{0,4}[A-ZÄÖÜ])[“”\"]?\)"
)


def expansions(stretch: Stretch) -> Iterator[Found]:
    """The long names of the stretch that stand before an acronym in brackets, with the acronym's identity."""
    for match in _PATTERN.finditer(stretch.text):
        full, acronym = match.groups()
        start = _begin(full, acronym)
        if start is not None:
            known = gazetteer().names.get(acronym)
            key = known.key if known else f"acronym:{acronym}"
            begin = match.start() + start
            yield Found(begin, match.end(1), full[start:], "ORG", "expansion", key)


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
