"""Which line breaks of a plain text are only the edge of its page.

A text that was wrapped by a program breaks a line where the next word would not have fitted. So a break is soft if it passes that test
for the width of the whole text; and a text is wrapped if nearly all its breaks inside paragraphs pass.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from lesart.core.language import all_facts
from lesart.core.model import Repair

_WIDTHS = range(40, 141)
_ENOUGH = 3  # breaks that a decision needs
_SHARE = 0.8  # of the breaks that must pass
_SAMPLE = 400  # breaks looked at
_FIRST_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?:…][\"“”»«'’‘›‹)\]*_]*$")
_ITEM = re.compile(r"(?:[-*+•‣►▪–—]\s|\(?\d{1,3}[.)]\s|>)")
_LAST_WORD = re.compile(r"(?<!\S)[^\W\d_]+$")
_LEADING_ON = frozenset(word for facts in all_facts() for word in facts.leading_on)
_HANGING = frozenset(word for facts in all_facts() for word in facts.hanging_hyphen)


def page_width(chunks: Sequence[list[str]]) -> int | None:
    """The width to which the paragraphs were wrapped, in characters; None where they were not. A chunk is a paragraph's lines."""
    pairs = [pair for lines in chunks for pair in pairwise(lines)][:_SAMPLE]
    if len(pairs) < _ENOUGH:
        return None
    width = max(len(line) for line, _ in pairs)
    passed = sum(not _would_fit(line, following, width) for line, following in pairs)
    return width if width in _WIDTHS and passed >= _SHARE * len(pairs) else None


def is_soft(line: str, following: str, width: int | None) -> bool:
    """Whether the break between two lines is only typographic: by the width, or because a sentence plainly runs on."""
    if _ITEM.match(following):
        return False
    if width is not None and not _would_fit(line, following, width):
        return True
    last = _LAST_WORD.search(line)
    if last and last.group().lower() in _LEADING_ON and following[:1].isalnum():
        return True
    return following[:1].islower() and not _SENTENCE_END.search(line) and not following.startswith(("http:", "https:", "www."))


def joint(text: str, start: int, end: int) -> Repair:
    """The repair that joins two lines or two halves of a paragraph over text[start:end], where nothing visible stands.

    A word's hyphen is dropped before a lower-case letter ("Ereig-|nis"), kept before a capital ("OVKS-|Truppen") and before a
    conjunction, where it stands for a left-out part ("Ein-|und Ausgang").
    """
    hyphenated = start > 1 and text[start - 1] in "-\u2010\u00ad" and text[start - 2].isalpha()
    if not hyphenated:
        return Repair(start, end, " ")
    word = _FIRST_WORD.match(text, end)
    if word and word.group().strip(",.;") in _HANGING:
        return Repair(start, end, " ")
    return Repair(start - 1, end, "") if text[end].islower() else Repair(start, end, "")


def _would_fit(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(None, 1)[0]) <= width
