"""Comparison -> the wording table, computed when a reader or a writer asks for it."""

from lesart.core.contrast.wording.counted import counted_rows
from lesart.core.contrast.wording.epithets import epithet_rows
from lesart.core.contrast.wording.families import concept_rows, label_rows, linked_pairs
from lesart.core.contrast.wording.names import name_rows
from lesart.core.contrast.wording.nouns import nouns_of
from lesart.core.contrast.wording.rows import WordingRow, gathering
from lesart.core.model import Comparison


def wording(comparison: Comparison) -> tuple[WordingRow, ...]:
    """A row for each person, thing and event that articles have different words for, the most telling first."""
    gather = gathering(comparison.articles)
    nouns, pairs = nouns_of(comparison), linked_pairs(comparison)
    found = [
        *name_rows(comparison, gather),
        *label_rows(nouns, pairs, gather),
        *counted_rows(comparison, nouns, gather),
        *concept_rows(nouns, pairs, gather),
        *epithet_rows(nouns, pairs, gather),
    ]
    found.sort(key=lambda row: (-row[0], row[1].kind, row[1].about))
    return tuple(row for _, row in found)
