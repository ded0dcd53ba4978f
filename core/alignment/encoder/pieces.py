"""Text -> words -> pieces of a fixed inventory: every word is cut where its pieces are likeliest (a unigram language model)."""

import re
import unicodedata
from collections.abc import Sequence

Pieces = tuple[int, ...]

# Spellings of one thing: quotation marks, dashes, soft hyphens, and ß, which Swiss papers do without.
_FOLD = {"ß": "ss", "’": "'", "‘": "'", "„": '"', "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\u00ad": ""}
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[^\w\s]")
_BEGIN = "▁"  # stands before every word, so that its beginning is told from its middle
_UNKNOWN_PENALTY = 10.0  # below the least likely piece, per character that is in no piece, as the library `tokenizers` has it
_CACHED = 200_000  # words; a library of articles has fewer


def words_of(texts: Sequence[str]) -> list[list[str]]:
    """The words, numbers and marks of each text, folded: lower case, compatibility forms, plain quotes and dashes."""
    # Folded in one go, which is faster: no line break is left within a text, and nothing in Unicode's rules reaches across one.
    folded = unicodedata.normalize("NFKC", "\n".join(" ".join(text.split()) for text in texts)).lower()
    for spelled, folding in _FOLD.items():
        folded = folded.replace(spelled, folding)
    return [_WORD.findall(line) for line in folded.split("\n")][: len(texts)]


class Inventory:
    """The pieces and how likely each is. `whole` names the pieces that, standing as a word, are not cut further: most words are one."""

    def __init__(self, pieces: Sequence[str], log_probabilities: Sequence[float], whole: Sequence[int]) -> None:
        self._likely = {piece: (number, value) for number, (piece, value) in enumerate(zip(pieces, log_probabilities, strict=True))}
        self._longest = max(map(len, pieces))
        self._unknown = min(log_probabilities) - _UNKNOWN_PENALTY
        self._whole: dict[str, Pieces] = {pieces[number]: (number,) for number in whole}
        self._cut: dict[str, Pieces] = {}

    def of(self, word: str) -> Pieces:
        """The numbers of a word's pieces; what is in no piece is left out."""
        found = self._cut.get(word)
        if found is None:
            if len(self._cut) >= _CACHED:
                self._cut.clear()
            marked = _BEGIN + word
            found = self._cut[word] = self._whole.get(marked) or self.cut(marked)
        return found

    def cut(self, text: str) -> Pieces:
        """The likeliest way to write `text` in pieces (Viterbi's algorithm); where two are as likely, the longer last piece wins."""
        size = len(text)
        best = [0.0] + [float("-inf")] * size
        came_from = [0] * (size + 1)
        last = [-1] * (size + 1)
        for begin in range(size):
            base, single = best[begin], False
            for end in range(begin + 1, min(size, begin + self._longest) + 1):
                hit = self._likely.get(text[begin:end])
                if hit is None:
                    continue
                single = single or end == begin + 1
                if base + hit[1] > best[end]:
                    best[end], came_from[end], last[end] = base + hit[1], begin, hit[0]
            if not single and base + self._unknown > best[begin + 1]:
                best[begin + 1], came_from[begin + 1], last[begin + 1] = base + self._unknown, begin, -1
        backwards, end = [], size
        while end:
            if last[end] >= 0:
                backwards.append(last[end])
            end = came_from[end]
        return tuple(reversed(backwards))
