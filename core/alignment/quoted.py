"""Quoted words: two passages that quote the same words quote one speech."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lesart.core.alignment.corpus import Terms
from lesart.core.language.facts import facts_of

# The least words that two quotations must share in a row.
_LEAST = 2


def couples(terms: Terms) -> Iterator[str]:
    """Each two words that follow each other within a quotation, but for those that say nothing."""
    stop_words = facts_of(terms.language).stop_words
    for words in terms.quoted:
        folded = [word.casefold() for word in words]
        for one, other in pairwise(folded):
            if one not in stop_words or other not in stop_words:
                yield f"{one} {other}"


def both_quote(one: Terms, other: Terms) -> str:
    """The longest run of words that both passages quote, as `one` has it; empty where that says nothing."""
    known = set(couples(one)) & set(couples(other))
    runs = {run for words in one.quoted for there in other.quoted for run in _common(words, there)} if known else set()
    telling = sorted((len(run), run) for run in runs if any(f"{a} {b}".casefold() in known for a, b in pairwise(run)))
    return " ".join(telling[-1][1]) if telling else ""


def _common(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of words that stands in both and could not be longer."""
    lengths = [0] * (len(others) + 1)
    for at, word in enumerate([*words, ""]):
        before, lengths = lengths, [0] * (len(others) + 1)
        for place, there in enumerate(others, 1):
            if word and word.casefold() == there.casefold():
                lengths[place] = before[place - 1] + 1
        for place, length in enumerate(before):
            ends = place == len(others) or lengths[place + 1] == 0
            if length >= _LEAST and ends:
                yield tuple(words[at - length : at])
