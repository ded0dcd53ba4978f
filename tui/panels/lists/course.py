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
        """The same rows as they are known now, without claims and absences that are no more; None where none is left.

        What is no stop stands in the text, which no comparison changes.
        """
        by_id = {entry.id: entry for entry in known}
        now = [by_id.get(entry.id, entry if entry.stop is None else None) for entry in self.entries]
        entries = tuple(entry for entry in now if entry)
        before = sum(entry is not None for entry in now[: self.at])
        return replace(self, entries=entries, at=min(before, len(entries) - 1)) if entries else None
