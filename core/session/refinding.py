"""Where the words of an anchor stand in another text: in a newer version of the article, say.

Nothing is moved here; what was found is a proposal, and says how sure it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product
from typing import Literal

from lesart.core.model import Article
from lesart.core.model.session import Anchor
from lesart.core.session.anchoring import AROUND
from lesart.core.session.anchoring import anchor as anchored
from lesart.core.session.levelled import Levelled

Standing = Literal["exact", "moved", "fuzzy", "lost"]
"""How an anchor stands in a text.

- exact: the same characters at the same place.
- moved: the same words at another place, or in another layout: lines wrapped otherwise, other white space, quotation marks, dashes or
  soft hyphens.
- fuzzy: where it stood now stand other words, or the same words where little around them is the same; a person must decide.
- lost: nothing like it is there, or several places are and nothing tells which.
"""

# Set on changed samples: python benchmarks/anchors.py
_MOST_PLACES = 200
"""Words that stand in more places than this are looked for with all that is known around them."""
_CLEARLY = 4
"""How many characters more around it must fit at one of several places."""
_AROUND_ENOUGH = 16
"""How many characters around short words must fit for them to be the same, and not the same words of another sentence."""
_LONG = 24
"""Words of so many characters are the same wherever they stand."""
_TOO_COMMON = 500
"""Words that stand in a text more often than this tell nothing about a place."""
_LIKE = 60.0
"""How alike, in percent, words must be to be proposed."""
_BOUND = 10
"""How many characters before and after must fit for whatever stands between them to be proposed."""
_NARROWING: tuple[tuple[tuple[int, int], ...], ...] = (((AROUND, AROUND),), ((16, 16),), ((16, 0), (0, 16)))
"""How much of what stands before and after words is looked for together with them, one way after the other; see `_MOST_PLACES`."""
_SHRUNK = 4
"""Of long words at least one character in so many must be left, for what stands there to be these words changed and no remains of a cut."""
_ENDS = 6
"""How many beginnings and ends of words are tried for those that changed."""
_SLACK = 48
"""How much longer than they were changed words may be, and how far from where they should be."""
_NEARBY = 64
"""How far apart words may say that a place is, and mean one."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Refound:
    """What became of an anchor.

    Attributes:
        old: the anchor.
        how: how it stands now.
        new: where, in the other text; None where it is lost.
        alike: where it was lost because several places read alike: all of these.
    """

    old: Anchor
    how: Standing
    new: Anchor | None = None
    alike: tuple[Anchor, ...] = ()


def refind(anchors: Iterable[Anchor], article: Article) -> tuple[Refound, ...]:
    """What became of anchors, of whatever articles, in this article; in the order given."""
    text = _Text(article)
    return tuple(text.refound(anchor) for anchor in anchors)


class _Sought:
    """The words of an anchor, levelled together with what stands around them."""

    def __init__(self, anchor: Anchor) -> None:
        levelled = Levelled(anchor.prefix + anchor.exact + anchor.suffix)
        start = levelled.levelled(len(anchor.prefix))
        end = levelled.levelled(len(anchor.prefix) + len(anchor.exact))
        self.before, self.words, self.after = levelled.text[:start], levelled.text[start:end], levelled.text[end:]
        self.whole = levelled.text

    def fit(self, text: str, at: int) -> int:
        """How many characters around a place, without a break, are those around the words."""
        return self.fit_around(text, at, at + len(self.words))

    def fit_around(self, text: str, start: int, end: int) -> int:
        """The same for a stretch, whatever stands in it."""
        left = _common(reversed(self.before), reversed(text[max(0, start - len(self.before)) : start]))
        return left + _common(self.after, text[end : end + len(self.after)])


class _Text:
    """An article to look for words in."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._levelled = Levelled(article.text)
        self._text = self._levelled.text

    def refound(self, old: Anchor) -> Refound:
        if self._stands(old):
            return Refound(old, "exact", anchored(self._article, old.start, old.end))
        sought = _Sought(old)
        if not sought.words.strip():
            return Refound(old, "lost")
        fits = {place: sought.fit(self._text, place) for place in self._places(sought)}
        best = max(fits.values(), default=0)
        known = len(sought.before) + len(sought.after)
        if 2 * best < known or not fits:
            first, window = self._window(sought)
            there = _between(sought, first, window) or (None if fits else _most_alike(sought, first, window))
            if there and there[0] not in fits:
                return Refound(old, "fuzzy", self._anchor(*there))
        found = [self._anchor(place, place + len(sought.words)) for place, fit in fits.items() if fit > best - _CLEARLY]
        if len(found) != 1:
            return Refound(old, "lost", alike=tuple(found))
        is_same = len(sought.words) >= _LONG or best >= min(_AROUND_ENOUGH, known)
        return Refound(old, "moved" if is_same else "fuzzy", found[0])

    def _stands(self, old: Anchor) -> bool:
        """Whether all that the anchor knows stands where it stood."""
        text, whole = self._article.text, old.prefix + old.exact + old.suffix
        return (
            old.end - old.start == len(old.exact)
            and text.startswith(whole, old.start - len(old.prefix))
            and _is_whole(old.exact, old.prefix, old.suffix, text, old.start)
        )

    def _anchor(self, start: int, end: int) -> Anchor:
        return anchored(self._article, *self._levelled.source(start, end))

    def _places(self, sought: _Sought) -> list[int]:
        """Where the words stand; of those that stand everywhere, where something around them fits, too."""
        everywhere = list(islice(self._occurrences(sought, 0, 0), _MOST_PLACES + 1))
        if len(everywhere) <= _MOST_PLACES:
            return everywhere
        for sides in _NARROWING:
            found = {place for before, after in sides for place in islice(self._occurrences(sought, before, after), _MOST_PLACES)}
            if found:
                return sorted(found)
        return []

    def _occurrences(self, sought: _Sought, before: int, after: int) -> Iterator[int]:
        """Where the words stand, with as many characters before and after them as they had there."""
        behind = min(before, len(sought.before))
        wanted = sought.before[len(sought.before) - behind :] + sought.words + sought.after[:after]
        for at in _all(wanted, self._text):
            if _is_whole(sought.words, sought.before, sought.after, self._text, at + behind):
                yield at + behind

    # Changed words

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = defaultdict(list)
        for word in _WORD.finditer(self._text):
            index[word[0]].append(word.start())
        return index

    def _window(self, sought: _Sought) -> tuple[int, str]:
        """Where the changed words must be if they are anywhere: where it begins, and its text; no text where they are nowhere."""
        centre = self._centre(sought)
        first = max(0, (centre or 0) - _SLACK - len(sought.before))
        last = first if centre is None else centre + len(sought.words) + len(sought.after) + _SLACK + _NEARBY
        return first, self._text[first:last]

    def _centre(self, sought: _Sought) -> int | None:
        """Where the words would begin, by what most of them and of those around them say; rare ones say more."""
        votes: dict[int, float] = defaultdict(float)
        for word in _WORD.finditer(sought.whole):
            found = self._index.get(word[0], ())
            if len(found) > _TOO_COMMON:
                continue
            for place in found:
                votes[(place - word.start() + len(sought.before)) // _NEARBY] += len(word[0]) / len(found)
        if not votes:
            return None
        return max(0, _NEARBY * max(votes, key=lambda bucket: (votes[bucket] + votes.get(bucket + 1, 0.0), -bucket)))


def _between(sought: _Sought, first: int, window: str) -> tuple[int, int] | None:
    """What stands in a window, from `first` on, between what stood before the words and behind them, where most of both fits."""
    before, after = sought.before[-_BOUND:], sought.after[:_BOUND]
    if len(before) < _BOUND or len(after) < _BOUND:
        return None
    fits: dict[tuple[int, int], int] = {}
    for place in _all(before, window):
        start, end = place + len(before), window.find(after, place + len(before))
        words = window[start:end].strip()
        if end > start and _may_be(words, sought.words):
            start = window.index(words, start)
            fits[start, start + len(words)] = sought.fit_around(window, place + len(before), end)
    best = max(fits, key=lambda span: (fits[span], -span[0]), default=None)
    return (first + best[0], first + best[1]) if best else None


def _may_be(words: str, sought: str) -> bool:
    """Whether words can be others as they read now: the quotation mark that is left of a sentence cannot."""
    shortest = len(sought) // _SHRUNK if len(sought) >= _LONG else 0
    return _WORD.search(words) is not None and shortest <= len(words) <= 2 * len(sought) + _SLACK


def _most_alike(sought: _Sought, first: int, window: str) -> tuple[int, int] | None:
    """The whole words in a window, from `first` on, that are most like these; None where none are alike enough."""
    from rapidfuzz import fuzz  # where all is as it was, opening a session does not wait for it

    aligned = fuzz.partial_ratio_alignment(sought.words, window, score_cutoff=_LIKE)
    if aligned is None or len(sought.words) > len(window):
        return None
    words = list(_WORD.finditer(window))
    starts = sorted((word.start() for word in words), key=lambda one: abs(one - aligned.dest_start))[:_ENDS]
    ends = sorted((word.end() for word in words), key=lambda one: abs(one - aligned.dest_end))[:_ENDS]
    alike = {
        (start, end): fuzz.ratio(sought.words, window[start:end], score_cutoff=_LIKE) for start, end in product(starts, ends) if start < end
    }
    best = max(alike, key=lambda span: (alike[span], -span[0]), default=None)
    return (first + best[0], first + best[1]) if best and alike[best] else None


def _all(wanted: str, text: str) -> Iterator[int]:
    """Where a string stands in a text."""
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _common(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _is_whole(words: str, before: str, after: str, text: str, at: int) -> bool:
    """Whether words are as whole in a text as they were between `before` and `after`: 18 is not the beginning of 1800 or of 18,5."""
    end = at + len(words)
    sides = (before[-2:], text[max(0, at - 2) : at], words[:1]), (after[1::-1], text[end : end + 2][::-1], words[-1:])
    return all(_cut(was, edge) == _cut(now, edge) for was, now, edge in sides)


def _cut(outside: str, edge: str) -> bool:
    """Whether a word or a number goes on beyond the edge of words; `outside` are the two characters there, the nearer one last."""
    if not outside or not edge.isalnum():
        return False
    return outside[-1].isalnum() or (edge.isdigit() and outside[-1] in ".,:" and outside[:-1].isdigit())
