"""What a reader confirmed and rejected -> scores that count so, for this comparison alone."""

from lesart.core.alignment.learning.learning import learned

__all__ = ["learned"]
