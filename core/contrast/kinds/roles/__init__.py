"""Who does what to whom and where, as far as the order of words, a preposition before a noun and the form of a verb tell.

No parser is at hand: only acts, people and sites of `roles.toml` and the names already found are looked at. What is not sure fills no role.
"""

from lesart.core.contrast.kinds.roles.acts import Act, Filler, acts_of
from lesart.core.contrast.kinds.roles.unlike import unlike

__all__ = ["Act", "Filler", "acts_of", "unlike"]
