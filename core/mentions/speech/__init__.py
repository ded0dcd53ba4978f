"""Who says each passage, and how: the narrator, a named speaker, an institution, someone unnamed; in their own words or reported."""

from lesart.core.mentions.speech.attribution import attribute, identified
from lesart.core.mentions.speech.signs import Signs, signs

__all__ = ["Signs", "attribute", "identified", "signs"]
