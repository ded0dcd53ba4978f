"""The cases of a German name of several words: Internationaler Währungsfonds, im Internationalen Währungsfonds, des Europäischen Rates."""

import re

from lesart.core.mentions.tables import words

_ADJECTIVE = re.compile(r"([A-ZÄÖÜ]\w{2,}?)(?:e[mnrs]?)")
_ENDINGS = ("e", "en", "er", "es", "em")


def cases(name: str) -> frozenset[str]:
    """`name` with its adjectives and its head in every case they can stand in; forms that no text has do no harm in a list of names."""
    parts = name.split()
    head = 0
    stems = []
    while head + 1 < len(parts) and parts[head + 1][0].isupper() and (adjective := _ADJECTIVE.fullmatch(parts[head])):
        stems.append(adjective.group(1))
        head += 1
    before = {" ".join(parts[:head])} | {" ".join(stem + ending for stem in stems) for ending in _ENDINGS if stems}
    heads = {parts[head]} | {parts[head] + ending for ending in _genitives(parts[head], head + 1 < len(parts))}
    after = " ".join(parts[head + 1 :])
    return frozenset(" ".join(filter(None, (front, noun, after))) for front in before for noun in heads)


def _genitives(noun: str, followed: bool) -> tuple[str, ...]:
    """A bare -s at the end of a name is every name's genitive already."""
    strong = noun.lower().endswith(tuple(words("names", "strong_heads")))
    return (("es", "s") if followed else ("es",)) if strong else ()
