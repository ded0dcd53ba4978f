"""Build core/language/data/frequencies.*.txt.gz: how common the words of a language are.

Run: python training/frequencies.py

Reads the tables of the `wordfreq` package (Robyn Speer; data CC BY-SA 4.0, licence note in core/language/data/README.md) and keeps the
commonest forms, folded as `lesart.core.language.frequencies.fold` folds them, in classes of a tenth of a decade: what weighs words against
each other needs no more. Prints what it wrote. The same tables give the same bytes.
"""

import gzip
import math
from collections import defaultdict
from pathlib import Path

import wordfreq

from lesart.core.language.frequencies import fold

FORMS = {"de": 60_000, "en": 40_000}
DATA = Path(__file__).resolve().parent.parent / "core" / "language" / "data"


def classes(language: str, size: int) -> dict[int, list[str]]:
    """The commonest `size` forms of a language by class: tenths of a decade below one occurrence per word."""
    frequency: dict[str, float] = defaultdict(float)
    for word, share in wordfreq.get_frequency_dict(language, "best").items():
        if word.isalpha() and len(word) > 1:
            frequency[fold(word)] += share
    commonest = sorted(frequency, key=lambda word: (-frequency[word], word))[:size]
    found: dict[int, list[str]] = defaultdict(list)
    for word in commonest:
        found[round(-10 * math.log10(frequency[word]))].append(word)
    return found


def main() -> None:
    """Write one file per language: a line per class, the class before a tab, its words in alphabetical order after it."""
    for language, size in FORMS.items():
        lines = [f"{rank}\t{' '.join(sorted(words))}\n" for rank, words in sorted(classes(language, size).items())]
        path = DATA / f"frequencies.{language}.txt.gz"
        path.write_bytes(gzip.compress("".join(lines).encode(), compresslevel=9, mtime=0))
        print(f"{path.name}: {size} forms, {len(lines)} classes, {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
