"""What a reader has decided on passages: constraints that an alignment honours, whatever it would have found itself."""

from lesart.core.alignment.given.decisions import Decisions, decisions

__all__ = ["Decisions", "decisions"]
