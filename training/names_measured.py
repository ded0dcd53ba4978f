"""Measure the whole name finder, rules and tagger, on the texts kept out of the tagger's training.

Run: python training/names_measured.py --data DATA [--pipeline none]

Every sentence is an article of its own, so that no name can spread. Prints strict figures, span and label, as docs/names-model.md quotes
them. Annotators mark less than we do (roles, acronyms within names), so a perfect finder would not reach 1.
"""

import argparse
from pathlib import Path

from annotated import Sentence, germeval, wikigold

from lesart.core.mentions import find_entities
from lesart.core.model import Article, Block, Metadata

CLOSING, OPENING = frozenset(".,;:!?)]%“»'") | {"'s", "’s", "''", "n't"}, frozenset("([„«") | {"``"}


def article_of(sentence: Sentence, language: str) -> tuple[Article, list[tuple[int, int]]]:
    """The sentence as a text would have it, with the places of its words."""
    text, places, quoted, glued = "", [], False, True
    for word in sentence.words:
        closes = word in CLOSING or (word == '"' and quoted)
        text += "" if glued or closes else " "
        places.append((len(text), len(text) + len(word)))
        text += word
        quoted ^= word == '"'
        glued = word in OPENING or (word == '"' and quoted)
    return Article("sentence", "", text, (Block(0, len(text), "body"),), (), Metadata(language=language)), places


def main() -> None:
    """Read, find, count."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True, help="the folder with the annotated texts")
    arguments.add_argument("--pipeline", default="", help="as for lesart")
    chosen = arguments.parse_args()
    german = germeval(chosen.data / "germeval2014" / "NER-de-test-first-half.tsv")[-1000:]
    english = wikigold(chosen.data / "wikigold" / "wikigold.conll.txt")[1400:]
    for name, language, sentences in (("GermEval", "de", german), ("wikigold", "en", english)):
        gold, ours = set(), set()
        for at, sentence in enumerate(sentences):
            article, places = article_of(sentence, language)
            gold |= {(at, places[start][0], places[end - 1][1], label) for start, end, label in sentence.names}
            ours |= {(at, m.start, m.end, entity.label) for entity in find_entities([article], chosen.pipeline) for m in entity.mentions}
        right = len(gold & ours)
        print(f"{name}: P {right / len(ours):.3f} R {right / len(gold):.3f} F1 {2 * right / (len(gold) + len(ours)):.3f}")


if __name__ == "__main__":
    main()
