"""Two names that the text itself calls one: the JCPO, often called by its Russian initials OSGZ; Kyjiw (früher Kiew); X (in German Y)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lesart.core.mentions.gazetteer import gazetteer
from lesart.core.mentions.names.spotting import Found
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import words

_BETWEEN = re.compile(r"\)?\s?([,;(\[–—])(?:[^\W\d_]|[\s.*“”„\"'«»,;:\[(–—-])*")
_LONGEST = 80
_MOST_WORDS = 9
_AFTER = re.compile(r"[*”\"“»]*\s([^\W\d_]+)")
_JOINED = frozenset({"LOC", "ORG"})


def called_alike(stretch: Stretch, names: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Neighbouring names of places or organisations between which the text says nothing but that they are one.

    After such words in a bracket, the acronym that ends the bracket belongs to them: (JCPO; in German Y, Z).
    """
    in_words = False
    for one, other in pairwise(sorted((name for name in names if name.label in _JOINED), key=lambda name: name.start)):
        between = stretch.text[one.end : other.start]
        ends_bracket = in_words and re.fullmatch(r"[*”\"“»]*,\s", between) and stretch.text[other.end : other.end + 1] == ")"
        in_words = one.label == other.label and _says_so(between, stretch.text[other.end : other.end + _LONGEST])
        if in_words or (ends_bracket and other.text.isupper()):
            yield one, other


def _says_so(between: str, after: str) -> bool:
    """Whether the words between two names, or between and right after them (auch als X bekannt), say that they are one."""
    match = _BETWEEN.fullmatch(between) if len(between) <= _LONGEST else None
    if not match:
        return False
    said = [word.lower() for word in re.findall(r"[^\W\d_]+", between)]
    following = _AFTER.match(after)
    if said and following and following.group(1) in words("names", "called"):
        said.append(following.group(1))
    telling = words("names", "called") | (words("names", "called_in_brackets") if "(" in between or match.group(1) == ";" else frozenset())
    languages = [word for word in said if gazetteer().country(word) or word in words("names", "languages")]
    bracketed = bool(languages) and ("(" in between or match.group(1) == ";")
    known = telling | words("names", "called_fillers") | set(languages)
    return 0 < len(said) <= _MOST_WORDS and known.issuperset(said) and (bracketed or not telling.isdisjoint(said))
