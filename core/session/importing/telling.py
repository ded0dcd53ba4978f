"""What came of an import, for people."""

from lesart.core.session.importing.importing import Imported, TakenIn
from lesart.core.session.merging.telling import articles_called
from lesart.core.session.merging.wording import by_whom, counted, entry_told, shown


def import_text(imported: Imported, taken: TakenIn) -> str:
    """Counts, then what stayed as the reader had it, then what could not be placed; no escape sequences."""
    called = articles_called(taken.session.articles)
    same = len(imported.entries) - len(taken.added) - len(taken.kept)
    others = ((same, "there already"), (len(taken.kept), "kept as you have it"), (len(imported.missed), "not placed"))
    told = [f"{counted(taken.added)} added", *(f"{count} {what}" for count, what in others if count)]
    lines = [f"lesart import: {imported.title}: {', '.join(told)}"]
    if taken.kept:
        lines += ["", f"Kept ({len(taken.kept)})", *(f"- {by_whom(one.by, one.when)}: {entry_told(one, called)}" for one in taken.kept)]
    if imported.missed:
        lines += ["", f"Not placed ({len(imported.missed)})", *(f'- "{shown(one.words)}": {one.why}' for one in imported.missed)]
    return "\n".join(lines) + "\n"
