"""Train the sentence encoder and write core/alignment/encoder/pieces.npz.

Run: python -m training.encoder --data FOLDER [--clear-licences-only] [--output FILE] [--cache FOLDER]

FOLDER holds parallel/ (German-English sentence pairs) and, for measuring alone, stsb/. docs/encoder.md names the data with their licences,
and what the packages of the dependency group `encoder` are needed for. Prints the figures quoted there. On two cores the teacher reads for
a quarter of an hour, all the rest takes ten minutes.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import tomli
from training.encoder.data import CLEARLY_LICENSED, Pair, read_pairs
from training.encoder.measure import LIKE_WORDS, UNLIKE_WORDS, likeness, nearness, translations_found
from training.encoder.store import write
from training.encoder.student import Ids, Lesson, Recipe, beginning, narrowed, train
from training.encoder.teacher import taught
from training.encoder.vocabulary import pieces_of

from lesart.core.alignment.encoder.bag import BagEncoder
from lesart.core.alignment.encoder.pieces import Inventory, words_of

ROOT = Path(__file__).resolve().parents[2]
CONCEPTS = ROOT / "core" / "language" / "data" / "concepts.toml"


def main() -> None:
    """Read, ask the teacher, cut into pieces, train, write, measure."""
    parser = argparse.ArgumentParser(description="Train the sentence encoder that ships.")
    parser.add_argument("--data", type=Path, required=True, help="folder with parallel/ and stsb/")
    parser.add_argument("--clear-licences-only", action="store_true", help="only sources whose copies state a licence")
    parser.add_argument("--output", type=Path, default=ROOT / "core" / "alignment" / "encoder" / "pieces.npz")
    parser.add_argument("--cache", type=Path, default=Path("build") / "encoder", help="where the teacher's vectors are kept")
    options = parser.parse_args()

    recipe = Recipe()
    pairs = read_pairs(options.data, CLEARLY_LICENSED if options.clear_licences_only else None)
    print(f"{len(pairs.training)} pairs, {sum(len(pair.german) for pair in pairs.training)} German sentences", flush=True)
    sentences = sorted({pair.english for pair in pairs.training})
    vectors = narrowed(taught(sentences, options.cache), recipe.width)
    pieces = pieces_of(pairs.training, recipe.pieces)
    print(f"{len(pieces)} pieces", flush=True)
    recipe = replace(recipe, pieces=len(pieces))  # fewer sentences may not have as many
    inventory = Inventory(list(pieces), [float(np.float32(value)) for value in pieces.values()], ())
    lessons = lessons_of(pairs.training, inventory, {sentence: row for row, sentence in enumerate(sentences)})
    student = beginning(lessons, vectors, recipe)
    train(student, lessons, vectors, concepts(inventory), recipe)
    print(write(options.output, pieces, student.weights()), f"{options.output.stat().st_size / 1e6:.2f} MB", flush=True)
    report(options.output, options.data, pairs.held_out)


def lessons_of(pairs: Iterable[Pair], inventory: Inventory, row: dict[str, int]) -> list[Lesson]:
    """The pairs in pieces; a version of which no piece is known is left out."""
    found = []
    for pair in pairs:
        english, *german = cut((pair.english, *pair.german), inventory)
        known = tuple(version for version in german if len(version))
        if len(english) and known:
            found.append(Lesson(english, known, row[pair.english]))
    return found


def concepts(inventory: Inventory) -> list[list[Ids]]:
    """The words of each concept of the reader's own table, German and English together."""
    table = tomli.loads(CONCEPTS.read_text("utf-8"))
    groups = [cut(" ".join(table[language].get(name, "") for language in ("de", "en")).split(), inventory) for name in table["de"]]
    return [group for group in groups if len(group) > 1]


def cut(texts: Sequence[str], inventory: Inventory) -> list[Ids]:
    """Each text as the numbers of its pieces."""
    return [np.array([piece for word in text for piece in inventory.of(word)], np.int64) for text in words_of(texts)]


def report(file: Path, data: Path, held_out: Sequence[Pair]) -> None:
    """Print what the stored encoder, as it will be read, is worth."""
    encoder = BagEncoder(file)
    print("STSb dev:", {name: round(value, 4) for name, value in likeness(encoder, data).items()})
    print(f"translations found among {len(held_out)} held-out pairs: {translations_found(encoder, held_out)}")
    for name, probes in (("like", LIKE_WORDS), ("unlike", UNLIKE_WORDS)):
        print(name, "; ".join(f"{a} ~ {b} {value:.2f}" for (a, b), value in zip(probes, nearness(encoder, probes), strict=True)))


if __name__ == "__main__":
    main()
