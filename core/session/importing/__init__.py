"""What others know of the articles at hand: alignments and annotations from files of other programs, as entries of a session."""

from lesart.core.session.importing.importing import Imported, TakenIn, entries_from, taken_in
from lesart.core.session.importing.told import Asked, UnimportableError

__all__ = ["Asked", "Imported", "TakenIn", "UnimportableError", "entries_from", "taken_in"]
