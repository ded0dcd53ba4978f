"""The word diff of two passages as plain text: [-only in the first-] {+only in the second+}, with what changed and what each adds."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from lesart.core.cleantext import clean
from lesart.core.contrast.diff.changes import Change, ChangeKind, Diff, Stretch
from lesart.core.contrast.diff.pair import WordDiff
from lesart.core.export.lookup import label
from lesart.core.model import Article, Comparison, Passage, Span
from lesart.core.safetext import safe

KINDS: Mapping[ChangeKind, str] = {
    "number": "number",
    "date": "date",
    "name": "name",
    "modality": "not/must",
    "wording": "wording",
    "spelling": "spelling",
    "punctuation": "punctuation",
}
"""What each class of change is called."""

_COLUMN = 12

Words = Callable[[Span], str]


def words_of(article: Article, span: Span) -> str:
    """What a span reads, on one line, safe to show or to paste."""
    return " ".join(safe(clean(article, span.start, span.end).text).split())


def languages_told(found: WordDiff) -> str:
    """What cannot be compared; empty where all can."""
    one, other = (language or "unknown" for language in found.languages)
    return "" if found.is_one_language else f"two languages ({one}, {other}): only numbers, dates and names are compared"


def word_diff_text(found: WordDiff, a: Passage, b: Passage, comparison: Comparison) -> str:
    """Both passages in one text, then the changes by class, then what each adds. Between two languages each passage stands as it is."""
    numbers = {article.id: number for number, article in enumerate(comparison.articles, 1)}
    one, other = (comparison.articles[numbers[place.article] - 1] for place in (a, b))
    first, second = numbers[one.id], numbers[other.id]

    def here(span: Span) -> str:
        return words_of(one, span)

    def there(span: Span) -> str:
        return words_of(other, span)

    lines = [f"[-{first}-] {safe(label(one))}", f"{{+{second}+}} {safe(label(other))}", ""]
    if found.is_one_language:
        lines += [merged(found.diff, here, there), ""]
    else:
        lines += [f"{first}: {here(Span(a.start, a.end))}", f"{second}: {there(Span(b.start, b.end))}", "", languages_told(found), ""]
    for change in found.diff.changes:
        if change.kind in found.kinds:
            told = " -> ".join((here(change.a) or f"(not in {first})", there(change.b) or f"(not in {second})"))
            lines.append(f"{KINDS[change.kind]:<{_COLUMN}}{told}")
    for number, added, words in ((first, found.adds, here), (second, found.other_adds, there)):
        lines += [f"{f'{number} adds':<{_COLUMN}}{one.kind}: {words(Span(one.start, one.end))}" for one in added]
    return "\n".join(lines).rstrip("\n") + "\n"


def merged(diff: Diff, here: Words, there: Words) -> str:
    """Both texts in one: without what stands in [- -] it is the second, without what stands in {+ +} the first, but for blanks."""
    pieces: list[str] = []
    one, other = _Way(diff.changes, diff.moved), _Way(diff.mirrored().changes, diff.mirrored().moved)
    for (_, before), (now, _) in pairwise(_edges(diff)):
        gone, come = one.between(before.a.end, now.a.start), other.between(before.b.end, now.b.start)
        for left, right in _blocks(gone, come, diff.changes):
            pieces += [f"[-{text}-]" for text in [_joined(left, here)] if text]
            pieces += [f"{{+{text}+}}" for text in [_joined(right, there)] if text]
        if now.a.start < now.a.end:
            pieces.append(here(now.a))
    return " ".join(pieces)
