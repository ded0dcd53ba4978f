"""The word diff of two passages as plain text: [-only in the first-] {+only in the second+}, with what changed and what each adds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lesart.core.cleantext import clean
from lesart.core.contrast.diff.changes import ChangeKind, Diff, Stretch
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
        lines += [merged(found.diff, one, other), ""]
    else:
        lines += [f"{first}: {here(Span(a.start, a.end))}", f"{second}: {there(Span(b.start, b.end))}", "", languages_told(found), ""]
    for change in found.diff.changes:
        if change.kind in found.kinds:
            told = " -> ".join((here(change.a) or f"(not in {first})", there(change.b) or f"(not in {second})"))
            lines.append(f"{KINDS[change.kind]:<{_COLUMN}}{told}")
    for number, added, words in ((first, found.adds, here), (second, found.other_adds, there)):
        lines += [f"{f'{number} adds':<{_COLUMN}}{one.kind}: {words(Span(one.start, one.end))}" for one in added]
    return "\n".join(lines).rstrip("\n") + "\n"


def merged(diff: Diff, one: Article, other: Article) -> str:
    """Both texts in one: without what stands in {+ +} it is the first, without what stands in [- -] the second, but for blanks."""
    changes, moved = diff.changes, diff.moved
    gone = _standing((*(change.a for change in changes), *(stretch.a for stretch in moved)))
    come = _standing((*(change.b for change in changes), *(stretch.b for stretch in moved)))
    facing = {change.a: change.b for change in changes if change.a.start < change.a.end and change.b.start < change.b.end}
    text = ""
    for common in (*sorted(diff.common, key=_place), None):
        left = [span for span in gone if common is None or span < common.a]
        right = [span for span in come if common is None or span < common.b]
        gone, come = gone[len(left) :], come[len(right) :]
        for some, others in _blocks(left, right, facing):
            text += _marked(some, one, "[-", "-]") + _marked(others, other, "{+", "+}")
        if common:
            # The blank behind it is that of the side which goes on first.
            goes_on_there = not _starts_at(gone, common.a.end) and _starts_at(come, common.b.end)
            text += words_of(one, common.a) + (_blank(other, common.b) if goes_on_there else _blank(one, common.a))
    return text.rstrip()


def _marked(spans: Sequence[Span], article: Article, opening: str, closing: str) -> str:
    """What stands on one side alone; stretches that follow each other are one."""
    if not spans:
        return ""
    runs = [spans[0]]
    for span in spans[1:]:
        runs[-1:] = [Span(runs[-1].start, span.end)] if runs[-1].end == span.start else [runs[-1], span]
    return f"{opening}{' '.join(words_of(article, span) for span in runs)}{closing}{_blank(article, runs[-1])}"


def _blank(article: Article, span: Span) -> str:
    return " " if clean(article, span.start, span.end).text[-1:].isspace() else ""


def _starts_at(spans: Sequence[Span], place: int) -> bool:
    return bool(spans) and spans[0].start == place


def _place(common: Stretch) -> Span:
    return common.a


def _standing(spans: Iterable[Span]) -> list[Span]:
    return sorted(span for span in spans if span.start < span.end)


def _blocks(left: Sequence[Span], right: Sequence[Span], facing: Mapping[Span, Span]) -> Iterator[tuple[Sequence[Span], Sequence[Span]]]:
    """What stands between two common stretches, in parts: a change that no other crosses is a part of its own."""
    places = {span: to for to, span in enumerate(right)}
    pairs = [(at, places[facing[span]]) for at, span in enumerate(left) if span in facing and facing[span] in places]
    begin = first = 0
    for number, (at, to) in enumerate(pairs):
        if all(other < to for _, other in pairs[:number]) and all(other > to for _, other in pairs[number + 1 :]):
            yield left[begin:at], right[first:to]
            yield left[at : at + 1], right[to : to + 1]
            begin, first = at + 1, to + 1
    yield left[begin:], right[first:]
