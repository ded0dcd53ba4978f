"""What is worked out of a side is worked out once, however many pairs it stands in."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from lesart.core.contrast.kinds.side import Side

T = TypeVar("T")

# Sides whose results are kept: the passages of a few dozen articles.
_KEPT = 8192


class _Same:
    """A side as a key: itself and not its contents, which would take longer to hash than to read."""

    __slots__ = ("side",)

    def __init__(self, side: Side) -> None:
        self.side = side

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.side is other.side

    def __hash__(self) -> int:
        return id(self.side)


def once_per_side(read: Callable[[Side], T]) -> Callable[[Side], T]:
    """`read`, which remembers what it returned for each of the last sides."""
    known = lru_cache(maxsize=_KEPT)(lambda same: read(same.side))

    @wraps(read)
    def remembered(side: Side) -> T:
        found: T = known(_Same(side))
        return found

    return remembered
