"""The signals that tell whether two passages speak of the same fact: one module each, one line each in this registry.

A signal gives every candidate pair one or more named values; what they are worth the trained weights say (training/alignment.py), so
that adding a signal means adding it here and training again.
"""

from collections.abc import Callable, Mapping

from lesart.core.alignment.scene import Scene
from lesart.core.alignment.signals import counts, lengths, likeness, names, overlap, place, speech
from lesart.core.alignment.vectors import Floats

Signal = Callable[[Scene], Mapping[str, Floats]]

SIGNALS: tuple[Signal, ...] = (
    likeness.signal,
    overlap.signal,
    names.signal,
    counts.signal,
    lengths.signal,
    place.signal,
    speech.signal,
)

# The values that also count relative to a pair's rivals.
CONTESTED = ("words", "characters", "covered", "meant covered", "meant shared", "sense apart", "sense around")
