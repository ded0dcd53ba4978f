"""What would leave: a scope, a format, and the bytes that both make. Knows no screen."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from lesart.core.export.delivery import deliver, file_name
from lesart.core.export.exports import Export, exported
from lesart.core.export.extract import Extract, Scope, Tell
from lesart.core.export.extracting import extract
from lesart.core.model import Comparison
from lesart.core.model.session import Session
from lesart.core.safetext import safe
from lesart.core.userfiles import free_name

SCOPES: Mapping[Scope, str] = {
    "current": "the claim at hand",
    "chosen": "the claims chosen",
    "marked": "what is marked, noted or linked by hand",
    "dossier": "all conflicts with your answers",
    "all": "everything",
}
"""What may leave, and how it is called."""

_FIRST: tuple[Scope, ...] = ("chosen", "current", "marked")
"""What is offered first, where there is any."""

_BINARY = b"PK\x03\x04"
"""What a file of packed parts begins with: Word's, here."""


class Leaving:
    """One comparison with its session, and what of it is asked for in which format."""

    def __init__(self, comparison: Comparison, session: Session, folder: Path, claim: str = "", sources: Sequence[Path] = ()) -> None:
        """Make it.

        Args:
            comparison: what it is from.
            session: what the reader added.
            folder: the file goes to.
            claim: id of the claim at hand; empty where none is.
            sources: files that are never written over: the articles, and the session.
        """
        self.comparison, self.session, self._folder = comparison, session, folder
        self._claim, self._sources = claim, sources
        self._extracts: dict[Scope, Extract] = {}
        self._made: dict[tuple[Scope, str], bytes] = {}
        self.scope: Scope = next((scope for scope in _FIRST if self.counts[scope]), "all")
        self.named: Path | None = None

    @cached_property
    def counts(self) -> Mapping[Scope, int]:
        """How many claims and single passages each scope holds."""
        held = {scope: self.extract(scope) for scope in SCOPES if scope != "current" or self._claim}
        return {scope: len(held[scope].groups) + len(held[scope].alone) if scope in held else 0 for scope in SCOPES}

    @property
    def told(self) -> str:
        """What the scope is, and what it holds: "everything · 38 claims, 23 perhaps related, 72 single passages"."""
        held = self.extract(self.scope)
        related = sum(group.claim.relation == "related" for group in held.groups)
        claims, alone = len(held.groups) - related, len(held.alone)
        parts = (
            f"{claims} claim{'' if claims == 1 else 's'}" if claims else "",
            f"{related} perhaps related" if related else "",
            f"{alone} single passage{'' if alone == 1 else 's'}" if alone else "",
        )
        return f"{SCOPES[self.scope]} · {', '.join(filter(None, parts)) or 'nothing'}"

    def extract(self, scope: Scope) -> Extract:
        """What leaves in a scope."""
        if scope not in self._extracts:
            wanted = (self._claim,) if scope == "current" else ()
            self._extracts[scope] = extract(self.comparison, self.session, scope, wanted)
        return self._extracts[scope]

    def next_scope(self, by: int) -> None:
        """Take the next scope that holds anything."""
        filled = [scope for scope in SCOPES if self.counts[scope] or scope == self.scope]
        self.scope = filled[(filled.index(self.scope) + by) % len(filled)]

    def file(self, export: Export) -> Path:
        """Where a format goes: to the file the reader named, or to one that is not there yet."""
        if self.named:
            return self.named
        return free_name(self._folder / file_name(export.name))

    def made(self, export: Export, tell: Tell) -> bytes:
        """The scope in a format; what was made once is made once.

        Raises:
            Refusal: the format cannot hold it.
        """
        key = (self.scope, export.name)
        if key not in self._made:
            self._made[key] = exported(self.extract(self.scope), export.name, tell)
        return self._made[key]

    def write(self, export: Export, data: bytes, over: bool) -> Path:
        """Put what was made into the file, and tell which; `over` is whether it may take the place of one that is there.

        Raises:
            Taken: it is there, and must not be written over.
            UserFileError: it cannot be written.
        """
        target = self.file(export)
        deliver(target, data, over, self._sources)
        self.named = None
        return target


def preview(data: bytes, lines: int) -> list[str]:
    """The first lines of what leaves, fit for a terminal; what is no text is told by its size."""
    if data.startswith(_BINARY):
        return [f"a Word document of {size_told(len(data))}: open it in a word processor to see it"]
    shown = data.decode("utf-8", "replace").split("\n", lines)[:lines]
    return [safe(line.rstrip("\r")) for line in shown]


def size_told(size: int) -> str:
    """So many bytes, for people: "34 kB"."""
    return f"{size} bytes" if size < 1000 else f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1e6:.1f} MB"
