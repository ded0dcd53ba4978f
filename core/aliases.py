"""The file of names joined and split by hand: TOML that a person can write, read back as `Aliases`.

It stands beside the model because the reader needs it before the first paint, when nothing of the analysis is loaded yet.
"""

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from lesart.core.model import Aliases
from lesart.core.userfiles import UserFileError, read_toml


def read_aliases(path: Path) -> Aliases:
    """What the file says; nothing where there is none.

    Raises:
        UserFileError: it cannot be read, is no TOML, has other entries than those two, or says of two names that they are one and not one.
    """
    content = read_toml(path, "name another file with --names")
    for entry in sorted(content.keys() - {"same", "different"}):
        raise UserFileError(path, f"unknown entry {entry!r}", "there are [[same]] and [[different]]")
    same = _united(_groups(path, content, "same"))
    pairs = {pair for names in _groups(path, content, "different") for pair in combinations(sorted(set(names)), 2)}
    for one, other in sorted(pairs):
        if any({one, other} <= set(group) for group in same):
            raise UserFileError(path, f"{one!r} and {other!r} are both the same and different", "take one of the two entries out")
    return Aliases(same, tuple(sorted(pairs)))


def with_same(aliases: Aliases, names: Iterable[str]) -> Aliases:
    """All `names` are one thing, whatever was said of them before; groups that share a name become one."""
    new = set(names)
    same = _united([*aliases.same, tuple(new)])
    joined = next((set(group) for group in same if new <= set(group)), new)
    return Aliases(same, tuple(pair for pair in aliases.different if not set(pair) <= joined))


def with_different(aliases: Aliases, a: str, b: str) -> Aliases:
    """`a` and `b` are two things, whatever was said of them before; `b` leaves the group in which both stood."""
    if a == b:
        return aliases
    same = _united(tuple(name for name in group if name != b) if {a, b} <= set(group) else group for group in aliases.same)
    return Aliases(same, tuple(sorted({*aliases.different, (min(a, b), max(a, b))})))


def _united(groups: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """The groups, those that share a name as one; in an order of their own, so that the file does not depend on who said what first."""
    united: list[set[str]] = []
    for group in groups:
        touched = [other for other in united if not other.isdisjoint(group)]
        united = [other for other in united if other not in touched] + [set(group).union(*touched)]
    return tuple(sorted(tuple(sorted(group)) for group in united if len(group) > 1))


def _groups(path: Path, content: dict[str, object], kind: str) -> list[tuple[str, ...]]:
    """The names of each entry of a kind."""
    entries = content.get(kind, [])
    if not isinstance(entries, list):
        raise UserFileError(path, f"[{kind}] must be written [[{kind}]]", "there may be several of them")
    groups = []
    for number, entry in enumerate(entries, 1):
        names = entry.get("names") if isinstance(entry, dict) and entry.keys() == {"names"} else None
        if (
            not isinstance(names, list)
            or len(set(map(str, names))) < 2
            or not all(isinstance(name, str) and name.strip() for name in names)
        ):
            raise UserFileError(path, f"[[{kind}]] number {number} has no list of two names or more", 'write names = ["one", "other"]')
        groups.append(tuple(names))
    return groups
