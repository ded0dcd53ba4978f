"""The sentence pairs an encoder is trained on, and those it is measured on and never sees."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CLEARLY_LICENSED = frozenset({"tatoeba", "mlqe", "mlqe-cat", "pud"})
"""Sources whose copies state a licence; docs/encoder.md lists all of them."""

_HELD_OUT = 24  # one in so many Tatoeba sentences is kept for measuring


@dataclass(frozen=True, slots=True)
class Pair:
    """An English sentence and its German versions."""

    source: str
    english: str
    german: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """What may be trained on, and what is kept for measuring."""

    training: tuple[Pair, ...]
    held_out: tuple[Pair, ...]


def read_pairs(folder: Path, sources: frozenset[str] | None = None) -> Pairs:
    """Read `folder`/parallel, all sources or those named; no sentence of `held_out` is in `training`, in either language."""
    pairs = list(_rows(folder / "parallel" / "de_en_pairs.tsv.gz"))
    held_out = tuple(_distinct(pair for pair in pairs if pair.source == "tatoeba" and zlib.crc32(pair.english.encode()) % _HELD_OUT == 0))
    kept = {pair.english for pair in held_out} | {german for pair in held_out for german in pair.german}
    training = tuple(
        pair for pair in pairs if (sources is None or pair.source in sources) and pair.english not in kept and kept.isdisjoint(pair.german)
    )
    return Pairs(training, held_out)


def _rows(path: Path) -> Iterator[Pair]:
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        next(lines)
        for line in lines:
            source, english, *german = line.rstrip("\n").split("\t")
            spoken = tuple(version for version in german if any(map(str.isalpha, version)))
            if spoken and any(map(str.isalpha, english)):
                yield Pair(source, english, spoken)


def _distinct(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Pairs no two of which share a sentence, each with one German version: else a right partner would count as wrong."""
    seen: set[str] = set()
    for pair in pairs:
        if seen.isdisjoint((pair.english, *pair.german)):
            seen.update((pair.english, *pair.german))
            yield Pair(pair.source, pair.english, pair.german[:1])
