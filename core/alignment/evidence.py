"""What a reader is shown as the reasons for a link."""

import numpy as np

from lesart.core.alignment.quoted import both_quote
from lesart.core.alignment.scene import Scene
from lesart.core.alignment.signals.counts import equal_numbers, telling
from lesart.core.model import Evidence, EvidenceKind

NEIGHBOURS = "passages beside"
"""What stands as evidence where the passages before or after both are linked too."""
WITNESS = "a third article"
"""What stands as evidence where a passage of another article is linked to both."""
OPENING = "opening"
"""What stands as evidence where both open their articles."""

# The reasons shown, strongest first; the rest weighs too little to be worth a reader's time.
_SHOWN = 8
# Words whose vectors are less near than this are no reason that a reader would accept.
_PLAUSIBLE = 0.25
_DATE = 0.5
_BESIDE, _BY_THIRD = 0.6, 0.6
# Somebody's very words; who says both; that both stand at the very beginning, in articles long enough to have one.
_QUOTED, _ONE_SPEAKER, _OPENING = 1.0, 0.5, 0.3
_FIRST, _LONG = 2, 8
# Numbers that differ, whose words beside them are as like as this, count one thing.
_ALIKE = 0.5


def evidence(scene: Scene, left: int, right: int, neighbours: float, witnesses: float) -> tuple[Evidence, ...]:
    """The strongest of what the passages `left` and `right` share, with weights that add up to 1. Never empty.

    `neighbours` is how likely the passages before or after both are linked, 0..1; `witnesses` how far other articles bear the pair out.
    """
    corpus = scene.corpus
    one, other = corpus.terms[left], corpus.terms[right]
    found = _words(scene, left, right)
    for name in one.names & other.names:
        found.setdefault(("name", corpus.names[name]), corpus.rarity(name))
    for quantity, text in equal_numbers(one, other):
        found["number", text] = telling(quantity)
    found |= _counted(scene, left, right)
    for date in one.dates & other.dates:
        found["date", date] = _DATE
    if quotation := both_quote(one, other):
        found["quotation", quotation] = _QUOTED
    if one.speaker and one.speaker == other.speaker and one.passage.attribution:
        found["speaker", one.passage.attribution.speaker] = _ONE_SPEAKER
    if max(one.place, other.place) < _FIRST and _is_long(scene, left) and _is_long(scene, right):
        found["place", OPENING] = _OPENING
    if neighbours > 0:
        found["neighbours", NEIGHBOURS] = _BESIDE * neighbours
    if witnesses > 0:
        found["witness", WITNESS] = _BY_THIRD * witnesses
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


def _counted(scene: Scene, left: int, right: int) -> dict[tuple[EvidenceKind, str], float]:
    """The two different numbers of either side that are likeliest to count one thing."""
    numbers = scene.numbers
    own, others = (np.arange(numbers.begins[side], numbers.begins[side + 1]) for side in (left, right))
    if not len(own) or not len(others):
        return {}
    alike = numbers.alike(own, others) * (numbers.logarithms[own][:, None] != numbers.logarithms[others])
    at, there = np.unravel_index(int(alike.argmax()), alike.shape)
    if alike[at, there] < _ALIKE:
        return {}
    terms = scene.corpus.terms
    (_, one), (_, other) = terms[left].numbers[int(at)], terms[right].numbers[int(there)]
    return {("slot", _both(" ".join(one.split()), " ".join(other.split()))): float(alike[at, there]) / 2}


def _is_long(scene: Scene, passage: int) -> bool:
    """Whether the article of a passage goes on long after its opening."""
    terms, last = scene.corpus.terms, passage - scene.corpus.terms[passage].place + _LONG - 1
    return last < len(terms) and terms[last].article == terms[passage].article


def _both(word: str, other: str) -> str:
    return word if word.casefold() == other.casefold() else f"{word} ~ {other}"
