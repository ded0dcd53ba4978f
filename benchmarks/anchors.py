"""How anchors in the sample articles stand after these were changed: found at their words, proposed, lost, or set on other ones.

Each round moves a sentence, drops and puts in some and changes words in others; every second one wraps lines anew and changes quotation
marks. Where each character went is known, so that what is right is, too.
"""

import random
import re
from collections import Counter
from importlib.resources import as_file, files

from lesart.core.model import Article
from lesart.core.model.session import Anchor
from lesart.core.reading import open_articles
from lesart.core.session.anchoring import anchor
from lesart.core.session.refinding import Refound, refind

ROUNDS, ANCHORS, SEED = 20, 100, 5
LENGTHS = (1, 1, 2, 3, 5, 9, 16, 26)
"""Of how many words anchors are."""

Origin = tuple[str, int | None]
"""A character, and where it stood; None where it is new."""

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?\s*|\s+|[.!?]")
_WORD = re.compile(r"\w+")


def changed(text: str, lays_out: bool, chance: random.Random) -> list[Origin]:
    """The text with some of its sentences changed; `lays_out` changes its lines and quotation marks as well."""
    sentences = [[(char, at) for at, char in enumerate(found[0], found.start())] for found in _SENTENCE.finditer(text)]
    sentences.insert(chance.randrange(len(sentences)), sentences.pop(chance.randrange(len(sentences))))
    new: list[Origin] = []
    for sentence in sentences:
        fate = chance.random()
        if fate < 0.05:
            continue
        if fate < 0.1:
            new += [(char, None) for char in "Ein neuer Satz steht nun davor. "]
        words = [found.span() for found in _WORD.finditer("".join(char for char, _ in sentence))]
        if fate < 0.3 and len(words) > 3:
            start, end = chance.choice(words)
            new += [*sentence[:start], *((char, None) for char in chance.choice(["anders", "17", "und doch"])), *sentence[end:]]
        else:
            new += sentence
    return [(_laid_out(char, chance), at) for char, at in new] if lays_out else new


def _laid_out(char: str, chance: random.Random) -> str:
    if char in "„“”":
        return '"'
    return "\n" if char == " " and chance.random() < 0.1 else char


def standing(refound: Refound, where: dict[int, int]) -> tuple[str, str, str]:
    """An anchor in three words: whether its text was left whole, how it was found, and whether rightly."""
    now = [where.get(at) for at in range(refound.old.start, refound.old.end)]
    left = [at for at in now if at is not None]
    is_whole = len(left) == len(now) and left == list(range(left[0], left[0] + len(left)))
    if refound.new is None:
        return ("whole" if is_whole else "changed"), refound.how, ""
    if is_whole:
        is_right = (refound.new.start, refound.new.end) == (left[0], left[-1] + 1)
    else:
        is_right = bool(left) and refound.new.start <= max(left) and refound.new.end > min(left)
    return ("whole" if is_whole else "changed"), refound.how, "there" if is_right else "elsewhere"


def measure() -> Counter[tuple[str, str, str]]:
    """All anchors of all rounds, counted by how they stand."""
    chance = random.Random(SEED)
    counts: Counter[tuple[str, str, str]] = Counter()
    with as_file(files("lesart.seeds")) as folder:
        articles, _ = open_articles([str(folder)])
    for article in sorted(articles, key=lambda one: one.id):
        for number in range(ROUNDS):
            new = changed(article.text, bool(number % 2), chance)
            where = {at: now for now, (_, at) in enumerate(new) if at is not None}
            text = Article("new", article.path, "".join(char for char, _ in new), ())
            counts.update(standing(one, where) for one in refind(_anchors(article, chance), text))
    return counts


def _anchors(article: Article, chance: random.Random) -> list[Anchor]:
    words = [found.span() for found in _WORD.finditer(article.text)]
    places = [(chance.randrange(len(words)), chance.choice(LENGTHS)) for _ in range(ANCHORS)]
    return [anchor(article, words[at][0], words[min(at + length, len(words)) - 1][1]) for at, length in places]


if __name__ == "__main__":
    for (text, how, place), count in sorted(measure().items()):
        print(f"{text:8} {how:6} {place:10} {count:6}")
