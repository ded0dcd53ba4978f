"""Text -> tokens: words with their hyphens, numbers with their groups."""

import re
from dataclasses import dataclass

# A number keeps its groups and decimals (2.300, 1,8, 22:16) and a letter glued to it (31a); a word keeps inner hyphens and apostrophes
# (OVKS-Friedenstruppen, Nato's); `[^\W\d_]` is "any letter". Soft hyphens belong to the word they stand in.
_TOKEN = re.compile(r"\d+(?:[.,:’']\d+)*(?:[^\W\d_]+)?(?:-[^\W_]+)*|[^\W\d_](?:[^\W_]|[\u00ad’'][^\W\d_]|-[^\W_])*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of a text, with its offsets in that text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words and numbers of `text`, in order; punctuation is left out."""
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
