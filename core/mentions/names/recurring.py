"""Places no list knows: an unknown word that the articles use again and again as one uses a place's name (in X, nach X; never der X)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lesart.core.mentions.gazetteer import without_genitive
from lesart.core.mentions.names.spotting import Found, is_unknown
from lesart.core.mentions.readable import Stretch
from lesart.core.mentions.tables import words
from lesart.core.mentions.wording import is_capitalised

_LEAST_MENTIONS = 2
_SHORTEST = 4
_LEAST_PLACED = 5  # one in so many mentions, at least, stands where a place's name stands


def recurring_places(stretches: Sequence[Stretch]) -> set[str]:
    """The names used as places in all `stretches` together."""
    used: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    common: set[str] = set()
    prepositions, articles = words("names", "place_prepositions"), words("names", "articles")
    for stretch in stretches:
        for at, word in _candidates(stretch):
            before = stretch.words[at - 1].text.lower() if at and stretch.words[at].near else ""
            used[word] += 1
            placed[word] += before in prepositions
            if before in articles:
                common.add(word)
    for word in list(used):
        short = without_genitive(word)
        if short != word and short in used:
            used[short] += used[word]
    return {
        word
        for word, count in used.items()
        if count >= _LEAST_MENTIONS and 0 < count <= placed[word] * _LEAST_PLACED and word not in common
    }


def recurring(stretch: Stretch, places: set[str]) -> Iterator[Found]:
    """Mentions of `places` in a stretch."""
    for word in stretch.words:
        if word.text in places or without_genitive(word.text) in places:
            yield Found(word.start, word.end, word.text, "LOC", "recurring")


def _candidates(stretch: Stretch) -> Iterator[tuple[int, str]]:
    for at, word in enumerate(stretch.words):
        plain = word.text[1:].islower() and word.text.isalpha()
        if len(word.text) >= _SHORTEST and is_capitalised(word.text) and plain and is_unknown(word.text, stretch.language):
            yield at, word.text
