"""Which language a text is written in, by its script and its function words."""

import re
from collections import Counter

from lesart.core.language.facts import all_facts
from lesart.core.language.others import COMMON_WORDS, SCRIPTS, TELLING_LETTERS
from lesart.core.language.tables import words

_SAMPLE = 20_000  # characters looked at: enough for any text, cheap for a long one
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPT_SHARE = 0.2  # of all letters
_UNKNOWN = "und"

_WORDS: dict[str, frozenset[str]] = {
    **{facts.code: facts.stop_words for facts in all_facts() if facts.stop_words},
    **{code: words(row) for code, row in COMMON_WORDS.items()},
}
_LETTERS: dict[str, str] = {**{facts.code: facts.telling_letters for facts in all_facts() if facts.telling_letters}, **TELLING_LETTERS}


def detect_language(text: str) -> str:
    """ISO 639-1 code of the language `text` begins in; "und" where nothing speaks for any."""
    sample = text[:_SAMPLE].lower()
    counts = Counter(_WORD.findall(sample))
    scores = {code: sum(counts[word] for word in known if word in counts) for code, known in _WORDS.items()}
    best = max(scores, key=lambda code: (scores[code], _telling_letters(code, sample)))
    if scores[best]:
        return best
    return _by_script(sample) or _by_letters(sample) or _UNKNOWN


def _telling_letters(code: str, sample: str) -> int:
    return sum(map(sample.count, _LETTERS.get(code, "")))


def _by_letters(sample: str) -> str | None:
    best = max(_LETTERS, key=lambda code: _telling_letters(code, sample))
    return best if _telling_letters(best, sample) else None


def _by_script(sample: str) -> str | None:
    letters = sum(map(str.isalpha, sample))
    for code, ranges in SCRIPTS.items():
        if letters and len(re.findall(f"[{ranges}]", sample)) > _SCRIPT_SHARE * letters:
            return code
    return None
