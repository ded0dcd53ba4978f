"""Words as the name tagger reads them: cut as the texts it learnt from are, every mark a word of its own."""

import re
from collections.abc import Iterator
from functools import cache

from lesart.core.language import all_facts

_WORD = re.compile(
    r"""https?://\S+ | @\w+
    | (?:[^\W\d_]\.){2,}                      # U.S., z.B.
    | \d+(?:[.,:]\d+)*(?:[^\W_]|-(?=\w))*     # 2.300, 22:16, 31a, 20-jährig
    | [’']s\b                                 # the English genitive
    | [^\W_](?:[^\W_]|[-‐.&](?=[^\W_])|[’'](?!s\b)(?=[^\W\d_]))*
    | \.{2,} | \S""",
    re.VERBOSE,
)
_BEFORE_NAME = re.compile(r"\.\s[^\W\d_]")


def word_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of `text` begin and end; initials and abbreviations keep their full stop."""
    at = 0
    while match := _WORD.search(text, at):
        start, end = match.span()
        word = match.group()
        if (word.lower() in _abbreviations() and text[end : end + 1] == ".") or (len(word) == 1 and _BEFORE_NAME.match(text, end)):
            end += 1
        yield start, end
        at = end


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset().union(*(facts.abbreviations | facts.final_abbreviations for facts in all_facts()))
