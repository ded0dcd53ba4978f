"""What a reader is shown as the reasons for a link."""

import numpy as np

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.signals.counts import equal_numbers, telling
from lesart.core.model import Evidence, EvidenceKind

NEIGHBOURS = "passages beside"
"""What stands as evidence where the passages before or after both are linked too."""

# The reasons shown, strongest first; the rest weighs too little to be worth a reader's time.
_SHOWN = 8
# Words whose vectors are less near than this are no reason that a reader would accept.
_PLAUSIBLE = 0.25
_DATE = 0.5
_BESIDE = 0.6


def evidence(scene: Scene, left: int, right: int, neighbours: float) -> tuple[Evidence, ...]:
    """The strongest of what the passages `left` and `right` share, with weights that add up to 1. Never empty.

    `neighbours` is how likely the passages before or after both are linked, 0..1.
    """
    corpus = scene.corpus
    one, other = corpus.terms[left], corpus.terms[right]
    found = _words(scene, left, right)
    for name in one.names & other.names:
        found.setdefault(("name", corpus.names[name]), corpus.rarity(name))
    for quantity, text in equal_numbers(one, other):
        found["number", text] = telling(quantity)
    for date in one.dates & other.dates:
        found["date", date] = _DATE
    if neighbours > 0:
        found["neighbours", NEIGHBOURS] = _BESIDE * neighbours
    if not found:
        found["word", one.text] = 1.0
    strongest = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_SHOWN]
    total = sum(weight for _, weight in strongest) or 1.0
    return tuple(Evidence(kind, what, round(weight / total, 3)) for (kind, what), weight in strongest)


def _words(scene: Scene, left: int, right: int) -> dict[tuple[EvidenceKind, str], float]:
    """Each word of `left` with the nearest of `right`, by what they share and by what they mean; the nearest of all where none is near."""
    vocabulary = scene.vocabulary
    own, others = (slice(vocabulary.begins[side], vocabulary.begins[side + 1]) for side in (left, right))
    ones, there = vocabulary.numbers[own], vocabulary.numbers[others]
    if not len(ones) or not len(there):
        return {}
    near = vocabulary.by_key(ones, there)
    bare = np.flatnonzero(near.max(axis=1) < _PLAUSIBLE)
    if len(bare):
        near[bare] = np.maximum(near[bare], vocabulary.by_meaning(ones[bare], there))
    best = near.max(axis=1)
    found: dict[tuple[EvidenceKind, str], float] = {}
    for row in np.flatnonzero((best > 0) & (best >= min(_PLAUSIBLE, best.max()))):
        nearest = int(near[row].argmax())
        word, meets = vocabulary.words[ones[row]], vocabulary.words[there[nearest]]
        weight = float(near[row, nearest] * vocabulary.weights[own][row])
        key = word.keys[0][0]
        if word.is_name and key == meets.keys[0][0]:
            found["name", scene.corpus.names[key.removeprefix("@")]] = weight
        else:
            found["word", _both(word.text, meets.text)] = weight
    return found


def _both(word: str, other: str) -> str:
    return word if word.casefold() == other.casefold() else f"{word} ~ {other}"
