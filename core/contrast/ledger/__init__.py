"""Claims made whole (`completing`), and the list of those that a reader should see first."""

from lesart.core.contrast.ledger.listing import is_in_ledger, is_open_conflict, ledger

__all__ = ["is_in_ledger", "is_open_conflict", "ledger"]
