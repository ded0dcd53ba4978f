"""Compound words -> their parts: "Friedenstruppen" is also about Frieden and Truppen.

Frequency-based splitting after Koehn and Knight, Empirical Methods for Compound Splitting (EACL 2003): among all ways to cut a word
into two known words the one with the highest geometric mean of their frequencies, and only if that is higher than the frequency of
the whole word.
"""

from functools import lru_cache

from lesart.core.language.frequencies import fold, is_known, rarity

# Per language the elements that may stand between the parts. A language without an entry writes its compounds apart: no splitting.
_LINKING: dict[str, tuple[str, ...]] = {"de": ("", "s", "es", "n", "en", "er", "e", "ens")}

_SHORTEST_WORD = 8
# Parts rarer than this (decades) are mostly accidents of the word list: names, typing errors, endings. The shorter, the more so.
_RAREST_PART = {3: 4.7, 4: 5.3, 5: 5.8}
_RAREST_LONG_PART = 6.2
_SHORTEST_PART = min(_RAREST_PART)
# How much commoner than the whole word the parts must be, in decades: what stands in the list as a word of its own needs more reason.
_GAIN = 0.3


@lru_cache(maxsize=50_000)
def parts(word: str, language: str) -> tuple[str, ...]:
    """The parts of a compound, folded, in order; the folded word alone where it is none. Hyphens always part."""
    pieces = [piece for piece in fold(word).split("-") if piece]
    return tuple(part for piece in pieces for part in _split(piece, language)) or (fold(word),)


def _split(word: str, language: str) -> tuple[str, ...]:
    linking = _LINKING.get(language)
    if not linking or len(word) < _SHORTEST_WORD or not word.isalpha():
        return (word,)
    best: tuple[str, ...] = (word,)
    best_cost = rarity(word, language) - _GAIN
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        tail = word[cut:]
        if not _may_be_part(tail, language):
            continue
        for link in linking:
            head = word[:cut].removesuffix(link) if word[:cut].endswith(link) else ""
            if not _may_be_part(head, language):
                continue
            cost = (rarity(head, language) + rarity(tail, language)) / 2
            if cost < best_cost:
                best, best_cost = (head, tail), cost
    if len(best) == 1:
        return best
    return tuple(part for half in best for part in _split(half, language))


def _may_be_part(word: str, language: str) -> bool:
    if len(word) < _SHORTEST_PART or not is_known(word, language):
        return False
    return rarity(word, language) <= _RAREST_PART.get(len(word), _RAREST_LONG_PART)
