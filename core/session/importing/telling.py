"""What came of an import, for people."""

from collections import Counter
from collections.abc import Iterable

from lesart.core.model.session import Entry
from lesart.core.session.entries import kind_of
from lesart.core.session.importing.importing import Imported, TakenIn
from lesart.core.session.merging.telling import articles_called
from lesart.core.session.merging.wording import by_whom, entry_told, shown


def import_text(imported: Imported, taken: TakenIn) -> str:
    """Counts, then what stayed as the reader had it, then what could not be placed; no escape sequences."""
    called = articles_called(taken.session.articles)
    same = len(imported.entries) - len(taken.added) - len(taken.kept)
    counts = (f"{_counted(taken.added)} added", f"{same} there already", f"{len(taken.kept)} kept as you have it")
    lines = [f"lesart import: {imported.title}: {', '.join(counts)}, {len(imported.missed)} not placed"]
    if taken.kept:
        lines += ["", f"Kept ({len(taken.kept)})", *(f"- {by_whom(one.by, one.when)}: {entry_told(one, called)}" for one in taken.kept)]
    if imported.missed:
        lines += ["", f"Not placed ({len(imported.missed)})", *(f'- "{shown(one.words)}": {one.why}' for one in imported.missed)]
    return "\n".join(lines) + "\n"


def _counted(entries: Iterable[Entry]) -> str:
    """How many entries of each sort: "3 decisions, 1 mark"."""
    counts = Counter(map(kind_of, entries))
    return ", ".join(f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in sorted(counts.items())) or "nothing"
