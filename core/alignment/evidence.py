"""What a reader is shown as the reasons for a link."""

from rapidfuzz.fuzz import ratio

from lesart.core.alignment.corpus import Corpus, Terms
from lesart.core.alignment.signals.counts import equal_numbers, telling
from lesart.core.alignment.signals.overlap import met, reach
from lesart.core.model import Evidence, EvidenceKind

NEIGHBOURS = "passages beside"
"""What stands as evidence where the passages before or after both are linked too."""

# The reasons shown, strongest first; the rest weighs too little to be worth a reader's time.
_SHOWN = 8
_DATE = 0.5
_BESIDE = 0.6


def evidence(corpus: Corpus, one: Terms, other: Terms, neighbours: float) -> tuple[Evidence, ...]:
    """The strongest of what both passages share, with weights that add up to 1. Never empty.

    `neighbours` is how likely the passages before or after both are linked, 0..1.
    """
    found: dict[tuple[EvidenceKind, str], float] = {}
    keys, keys_there = reach(other), {word.keys[0][0]: word.text for word in other.words}
    for word in one.words:
        near = met(word, keys)
        if not near:
            continue
        key = word.keys[0][0]
        if word.is_name and key in keys_there:
            found["name", corpus.names[key.removeprefix("@")]] = word.weight
        elif key in keys_there:
            found["word", _both(word.text, keys_there[key])] = near * word.weight
        else:
            nearest = max(other.words, key=lambda candidate: met(word, dict(candidate.keys)))
            found["word", _both(word.text, nearest.text)] = near * word.weight
    for name in one.names & other.names:
        found.setdefault(("name", corpus.names[name]), corpus.rarity(name))
    for quantity, text in equal_numbers(one, other):
        found["number", text] = telling(quantity)
    for date in one.dates & other.dates:
        found["date", date] = _DATE
    if neighbours > 0:
        found["neighbours", NEIGHBOURS] = _BESIDE * neighbours
    if not found:
        found["word", _alike(one, other)] = 1.0
    strongest = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_SHOWN]
    total = sum(weight for _, weight in strongest) or 1.0
    return tuple(Evidence(kind, what, round(weight / total, 3)) for (kind, what), weight in strongest)


def _both(word: str, other: str) -> str:
    return word if word.casefold() == other.casefold() else f"{word} ~ {other}"


def _alike(one: Terms, other: Terms) -> str:
    """The two words that are spelled most alike: what a link by characters alone rests on."""
    pairs = ((ratio(word.text, there.text), word.text, there.text) for word in one.words for there in other.words)
    _, word, there = max(pairs, default=(0.0, one.text, other.text))
    return _both(word, there)
