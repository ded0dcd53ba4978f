"""What has been found out about an article is kept, in memory and in a folder, so that it is found out once.

Only stages that look at one article alone are kept: their results hold whatever else is open. A result is filed under the content of the
article and under the program that made it, so that neither an edited article nor a newer lesart ever meets an old one. Nothing kept is
needed: a folder that is full, locked or broken costs time and nothing else.
"""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from lesart.core.model import Article
from lesart.core.records import plain, read

Result = TypeVar("Result")

MOST_BYTES = 64_000_000
"""How much the folder may hold; what has not been used for longest goes first."""

_KEY_LENGTH = 32
_SUFFIX = ".json"


class Kept:
    """Results by article and stage. Without a folder they last as long as this object."""

    def __init__(self, folder: Path | None = None, most_bytes: int = MOST_BYTES) -> None:
        self._folder, self._most_bytes = folder, most_bytes
        self._known: dict[str, object] = {}
        self._written = False

    def of(self, article: Article, stage: str, kind: type[Result], make: Callable[[Article], Result]) -> Result:
        """What `make` finds in the article; `kind` is the type of that, `stage` its name and whatever else it depends on."""
        key = _key(article, stage)
        if key not in self._known:
            self._known[key] = self._found(key, kind, article, make)
        result: Result = self._known[key]  # type: ignore[assignment]  # filed under its stage, whose kind is one
        return result

    def tidy(self) -> None:
        """Take out of the folder what it holds too much; to be called when work is done."""
        if self._folder is None or not self._written:
            return
        with suppress(OSError):
            entries = sorted((-entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in _files(self._folder))
            held = 0
            for _, size, path in entries:
                held += size
                if held > self._most_bytes:
                    os.unlink(path)

    def _found(self, key: str, kind: type[Result], article: Article, make: Callable[[Article], Result]) -> Result:
        path = self._folder / (key + _SUFFIX) if self._folder else None
        if path is not None:
            with suppress(OSError, ValueError, RecursionError):
                stored = read(kind, json.loads(path.read_text("utf-8")))
                os.utime(path)
                return stored
        made = make(article)
        if path is not None:
            with suppress(OSError):
                _write(path, json.dumps(plain(made), ensure_ascii=True, separators=(",", ":")))
                self._written = True
        return made


def _files(folder: Path) -> list["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        return [entry for entry in entries if entry.name.endswith(_SUFFIX) and entry.is_file(follow_symlinks=False)]


def _write(path: Path, text: str) -> None:
    """Whole or not at all: a reader never sees half a file."""
    from tempfile import NamedTemporaryFile  # takes longer to import than all else here, and most runs write nothing

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = NamedTemporaryFile("w", encoding="ascii", dir=path.parent, suffix=_SUFFIX, delete=False)  # noqa: SIM115 -- closed before it moves
    try:
        with file:
            file.write(text)
        os.replace(file.name, path)
    except OSError:
        os.unlink(file.name)
        raise


def _key(article: Article, stage: str) -> str:
    """A name for a result: of the article's content (not of where it lies), the stage and the program."""
    content = (article.id, article.text, article.blocks, article.repairs, article.metadata)
    return sha256("\0".join((_program(), stage, repr(content))).encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_LENGTH]


@cache
def _program() -> str:
    """A fingerprint of this program: names, sizes and times of the files of its core, tables included."""
    core = Path(__file__).resolve().parent
    parts = sorted(path for path in core.rglob("*") if path.suffix != ".pyc" and path.is_file())
    return repr([(str(path.relative_to(core)), path.stat().st_size, path.stat().st_mtime_ns) for path in parts])
