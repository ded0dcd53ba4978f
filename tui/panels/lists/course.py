"""A list that is walked, row by row, through all articles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lesart.tui.panels.lists.entry import Entry, ListName


@dataclass(frozen=True, slots=True)
class Course:
    """A list that is walked: its rows in their order, and the one the reader is at."""

    name: ListName
    entries: tuple[Entry, ...]
    at: int = 0

    @property
    def entry(self) -> Entry:
        """The row the reader is at."""
        return self.entries[self.at]

    @property
    def count(self) -> str:
        """Which row of how many, counted from 1."""
        return f"{self.at + 1}/{len(self.entries)}"

    def step(self, by: int) -> "Course | None":
        """At the row after or before this one; None where the list ends there."""
        at = self.at + by
        return replace(self, at=at) if 0 <= at < len(self.entries) else None

    def kept(self, known: Sequence[Entry]) -> "Course | None":
        """The same rows as they are known now, without those that are no more; None where none is left."""
        by_id = {entry.id: entry for entry in known}
        entries = tuple(by_id[entry.id] for entry in self.entries if entry.id in by_id)
        before = sum(entry.id in by_id for entry in self.entries[: self.at])
        return replace(self, entries=entries, at=min(before, len(entries) - 1)) if entries else None
