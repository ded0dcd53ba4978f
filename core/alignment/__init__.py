"""Passages -> links -> claims: which passages of different articles speak of the same fact."""

from lesart.core.alignment.align import Alignment, align
from lesart.core.alignment.bands import band_of
from lesart.core.alignment.claims import group

__all__ = ["Alignment", "align", "band_of", "group"]
