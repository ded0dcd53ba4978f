"""A simplemma dictionary, read where it is asked: about a million German forms, of which a few articles need some thousand.

simplemma ships its dictionaries as streams of sorted, front-coded records: how many bytes a key shares with the key before, its other
bytes, and what to cut from the key and put there to get the value. Unfolding all of German takes most of a second and 250 MB. Here the
stream stays as it is; numpy finds where its blocks begin, and a block is unfolded when a word of it is asked for.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Integers = NDArray[np.int64]

_MAGIC = b"SMFC1"
_BEGIN = len(_MAGIC) + 1  # one byte of flags
_SAME, _LITERAL = 254, 255  # in place of a number of bytes to cut: the value before again; a value that is no edit of its key
_DOUBLED = 5  # blocks of 32 records: small ones are unfolded fast, large ones are few
_PART = 1 << 17  # bytes worked on at once
_BEYOND = 1 << 15  # bytes after these that are read ahead: two numbers of two bytes, and what they count


class UnknownFormat(ValueError):  # noqa: N818 - the name says what is wrong
    """A stream of another kind, or a broken one."""


class _Records(NamedTuple):
    """Of records that begin at given places: how many bytes their keys share with the key before, their other bytes, and their end."""

    shared: Integers
    begins: Integers
    ends: Integers
    following: Integers


@dataclass(frozen=True, slots=True)
class FrontCoded(Mapping[str, str]):
    """The dictionary that a stream holds: where its blocks begin, and their last keys."""

    stream: bytes
    count: int
    starts: list[int]
    lasts: list[bytes]
    unfolded: dict[int, dict[bytes, bytes]] = field(default_factory=dict)

    def __getitem__(self, key: str) -> str:
        wanted = key.encode("utf-8", "surrogatepass")
        block = bisect_left(self.lasts, wanted)
        if block == len(self.lasts):
            raise KeyError(key)
        return self._block(block)[wanted].decode()

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]  # values are strings alone
        """As of any mapping, without raising on the way: most words asked for are unknown."""
        wanted = key.encode("utf-8", "surrogatepass")
        block = bisect_left(self.lasts, wanted)
        value = self._block(block).get(wanted) if block < len(self.lasts) else None
        return default if value is None else value.decode()

    def __iter__(self) -> Iterator[str]:
        return (key.decode() for block in range(len(self.lasts)) for key in self._block(block))

    def __len__(self) -> int:
        return self.count

    def _block(self, block: int) -> dict[bytes, bytes]:
        if block not in self.unfolded:
            self.unfolded[block] = self._unfold(block)
        return self.unfolded[block]

    def _unfold(self, block: int) -> dict[bytes, bytes]:
        stream, at, end = self.stream, self.starts[block], self.starts[block + 1]
        key = self.lasts[block - 1] if block else b""
        value = b""
        found: dict[bytes, bytes] = {}
        while at < end:
            shared, size = stream[at], stream[at + 1]
            if shared < 128 and size < 128:
                at += 2
            else:
                shared, at = _number(stream, at)
                size, at = _number(stream, at)
            key = key[:shared] + stream[at : at + size]
            at += size
            cut = stream[at]
            at += 1
            if cut != _SAME:
                size, at = _number(stream, at)
                value = (b"" if cut == _LITERAL else key[: len(key) - cut]) + stream[at : at + size]
                at += size
            found[key] = value
        return found


def front_coded(stream: bytes) -> FrontCoded:
    """The dictionary of an unpacked stream.

    Raises:
        UnknownFormat: where the stream is no sequence of records as described above, or is empty.
    """
    if not stream.startswith(_MAGIC + b"\0"):
        raise UnknownFormat
    ahead = stream + bytes(_BEYOND)
    count, begin = _number(ahead, _BEGIN)
    padded = np.frombuffer(ahead, np.uint8)
    starts = _starts(padded, begin, len(stream))
    if len(starts) < 2:
        raise UnknownFormat
    found, lasts = _last_keys(stream, padded, np.array(starts))
    if found != count or starts[-1] != len(stream):
        raise UnknownFormat
    return FrontCoded(stream, count, starts, lasts)


def _starts(stream: Bytes, begin: int, end: int) -> list[int]:
    """Where blocks begin, of `2 ** _DOUBLED` records or, before the end of a part of the stream, fewer; and where the last one ends.

    Where a record begins is known from the record before alone, a million steps. So for every byte it is worked out where a record that
    began there would end, from that where the next one would, then the next two, and so on.
    """
    starts, at = [], begin
    for first in range(begin, end, _PART):
        size = min(_PART, end - first)
        following, same = _following(stream[first : first + size + _BEYOND], size)
        leaps = np.append(np.minimum(following, size), np.int32(size))
        for _ in range(_DOUBLED):
            leaps = leaps[leaps]
        leap, step, repeats, place = leaps.data, following.data, same.data, at - first
        while place < size:
            if repeats[place]:  # a block must not begin with the value before
                place = step[place]
                continue
            starts.append(first + place)
            if leap[place] < size:
                place = leap[place]
            else:
                while place < size:
                    place = step[place]
        at = first + place
    return [*starts, at]


def _following(part: Bytes, size: int) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Where a record would end that began at each of the first bytes of a part of the stream, and whether it would repeat a value."""
    number = part.astype(np.int32)
    long = number[:-1] > 127
    after = np.arange(1, len(part), dtype=np.int32) + long
    past = after + np.where(long, number[:-1] & 127 | number[1:] << 7, number[:-1])  # the end of bytes with their number before them
    ends = past[after[:size]]
    same = part[ends] == _SAME
    return np.where(same, ends + 1, past[ends + 1]), same


def _last_keys(stream: bytes, padded: Bytes, starts: Integers) -> tuple[int, list[bytes]]:
    """How many records there are, and the last key of each block."""
    at, limits = starts[:-1].copy(), starts[1:]
    steps: list[tuple[Integers, _Records]] = []
    while len(going := np.flatnonzero(at < limits)):
        steps.append((going, _records(padded, at[going])))
        at[going] = steps[-1][1].following
    # A key is what the records before leave of theirs; seen from the last, only those that share less than all after them leave anything.
    least = np.full(len(limits), len(stream))
    leaving: list[tuple[Integers, ...]] = []
    for going, read in reversed(steps):
        less = read.shared < least[going]
        least[going[less]] = read.shared[less]
        leaving.append((going[less], read.shared[less], read.begins[less], read.ends[less]))
    blocks, *parts = (np.concatenate(values) for values in zip(*reversed(leaving), strict=True))
    order = np.argsort(blocks, kind="stable")
    keys, key = [], b""
    for shared, begin, end in zip(*(part[order].tolist() for part in parts), strict=True):
        key = key[:shared] + stream[begin:end]
        keys.append(key)
    last = np.cumsum(np.bincount(blocks, minlength=len(limits))) - 1
    return sum(len(going) for going, _ in steps), [keys[at] for at in last.tolist()]


def _records(stream: Bytes, at: Integers) -> _Records:
    shared, at = _numbers(stream, at)
    size, begins = _numbers(stream, at)
    ends = begins + size
    added, after = _numbers(stream, ends + 1)
    return _Records(shared, begins, ends, np.where(stream[ends] == _SAME, ends + 1, after + added))


def _numbers(stream: Bytes, at: Integers) -> tuple[Integers, Integers]:
    """The numbers of one or two bytes that stand at places, and where they end."""
    number = stream[at].astype(np.int64)
    long = number > 127
    if long.any():
        number = np.where(long, number & 127 | stream[at + 1].astype(np.int64) << 7, number)
    return number, at + 1 + long


def _number(stream: bytes, at: int) -> tuple[int, int]:
    number, shift = stream[at] & 127, 7
    while stream[at] > 127:
        at += 1
        number |= (stream[at] & 127) << shift
        shift += 7
    return number, at + 1
