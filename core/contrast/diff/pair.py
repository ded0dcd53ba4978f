"""All that a reader is told of the words of two passages."""

from dataclasses import dataclass

from lesart.core.cleantext import clean
from lesart.core.contrast.diff.additions import Addition, additions
from lesart.core.contrast.diff.changes import CHANGE_KINDS, ChangeKind, Diff
from lesart.core.contrast.diff.words import diff
from lesart.core.contrast.languages import language_of
from lesart.core.model import Comparison, Passage

FACTS: tuple[ChangeKind, ...] = ("number", "date", "name")
"""What can be compared between two languages: there, that a word is another one says nothing."""


@dataclass(frozen=True, slots=True)
class WordDiff:
    """Two passages, word by word.

    Attributes:
        diff: what changed from the first to the second.
        adds: what the first adds to the second.
        other_adds: what the second adds to the first.
        languages: the language of each.
    """

    diff: Diff
    adds: tuple[Addition, ...]
    other_adds: tuple[Addition, ...]
    languages: tuple[str, str]

    @property
    def is_one_language(self) -> bool:
        """Whether words can be compared with words."""
        return len(set(self.languages)) == 1

    @property
    def kinds(self) -> tuple[ChangeKind, ...]:
        """The classes of change that mean something here."""
        return CHANGE_KINDS if self.is_one_language else FACTS


def word_diff(a: Passage, b: Passage, comparison: Comparison) -> WordDiff:
    """What changed from `a` to `b`, and what each adds. It opens dictionaries: not for the time between a key and the screen."""
    homes = {article.id: article for article in comparison.articles}
    one, other = (language_of(clean(homes[place.article], place.start, place.end).text, homes[place.article]) for place in (a, b))
    return WordDiff(diff(a, b, comparison), additions(a, b, comparison), additions(b, a, comparison), (one, other))
