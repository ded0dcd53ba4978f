"""The words that one article has far more often than the others: rows of the wording list, with the statistic named."""

from collections.abc import Sequence

from lesart.core.contrast.wording.keyness import STATISTIC, KeyWord, key_words
from lesart.core.safetext import safe
from lesart.tui.navigation import Atlas, Spot
from lesart.tui.panels.lists.columns import column, shared
from lesart.tui.panels.lists.entry import Entry, Pieces
from lesart.tui.panels.partners import article_told
from lesart.tui.search import fold

_PLAIN = 10
_LEAST_WORD, _WORD_SHARE, _MOST_WORD = 12, 0.4, 28


class OwnWords:
    """Article by article its key words, the strongest first; where it has none, the row says so."""

    title = "each article's own words"

    def __init__(self, atlas: Atlas) -> None:
        """Make it of what is known."""
        self._atlas = atlas
        self._words: dict[str, KeyWord | None] = {}
        self._told: dict[str, str] = {}
        self._entries: list[Entry] = []
        for known in key_words(atlas.comparison):
            for word in known.words or (None,):
                id = f"own {known.article} {word.word if word else ''}"
                self._words[id], self._told[id] = word, known.told
                self._entries.append(self._entry(id, known.article, word))

    def entries(self) -> Sequence[Entry]:
        """All words."""
        return self._entries

    def row(self, entry: Entry, width: int) -> Pieces:
        """The word, how often it stands here and in the others, and how telling that is."""
        word = self._words[entry.id]
        if word is None:
            return ((self._told[entry.id], "faint"),)
        room = shared(width, _LEAST_WORD, _WORD_SHARE, _MOST_WORD)
        return (
            (column(safe(word.word), room - 2) + "  ", "strong"),
            (f"{word.count} here, {word.elsewhere} in the others  ", ""),
            (f"G² {word.g2:.1f}, {_times(word.log_ratio)} as frequent", "faint"),
        )

    def lines(self, entry: Entry) -> Sequence[tuple[str, str]]:
        """The figures of the word, what was tested, and which statistic it is."""
        word = self._words[entry.id]
        told = f"{_times(word.log_ratio)} as frequent as in the others, {_times(word.above_language)} as in the language" if word else ""
        return [
            *([("word:", f"{safe(word.word)}, {told}")] if word else []),
            ("tested:", safe(self._told[entry.id])),
            ("statistic:", STATISTIC),
        ]

    def _entry(self, id: str, article: str, word: KeyWord | None) -> Entry:
        section = f"words of {article_told(article, self._atlas)}"
        if word is None:
            return Entry(id, fold(section), section, Spot(article, 0), told=(section, self._told[id]))
        spans = {article: word.spans}
        told = f"{word.count} here, {word.elsewhere} in the others; G² {word.g2:.1f}"
        return Entry(
            id,
            fold(f"{section} {word.word}"),
            section,
            Spot(article, word.spans[0].start),
            spans=spans,
            marks=spans,
            told=(f"{safe(word.word)} — {section}", told),
        )


def _times(log_ratio: float) -> str:
    """A ratio, given as its logarithm to base 2, for people: two digits of it are known at best."""
    ratio = 2**log_ratio
    digits = max(len(str(round(ratio))) - 2, 0)
    return f"{round(ratio, -digits):.0f} times" if ratio >= _PLAIN else f"{ratio:.1f} times"
