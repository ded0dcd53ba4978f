"""What a reader has decided on passages: constraints that an alignment honours, whatever it would have found itself."""

from lesart.core.alignment.given.decisions import Decisions, decisions
from lesart.core.alignment.given.further import with_further

__all__ = ["Decisions", "decisions", "with_further"]
