"""The rows of a Synopse: every passage once, whatever became of it, beside its counterparts in the other versions."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lesart.core.contrast.diff.changes import CHANGE_KINDS, ChangeKind
from lesart.core.contrast.diff.pair import FACTS
from lesart.core.contrast.diff.words import diff
from lesart.core.contrast.languages import language_of
from lesart.core.export.docx.rows import Row, in_text_order, row_alone, row_of
from lesart.core.export.excerpts import Excerpts
from lesart.core.export.extract import Excerpt, Extract, Group, Pair
from lesart.core.model import Article, Passage, Span
from lesart.core.session.known import Known


@dataclass(frozen=True, slots=True)
class Changed:
    """What differs between a base and its versions: spans of the base by excerpt, those of each version likewise."""

    base: dict[str, list[Span]] = field(default_factory=dict)
    versions: dict[str, list[Span]] = field(default_factory=dict)


def version_rows(extract: Extract) -> list[Row]:
    """Rows in the order of the first article, each passage in one. Where everything leaves, none is left out, be it in a claim or not."""
    placed: set[str] = set()
    rows: list[Row] = []
    for group in extract.groups:
        linked = _linked(group, placed)
        if len({excerpt.article.id for excerpt in linked}) > 1:
            rows.append(row_of(replace(group, excerpts=linked)))
            placed |= {excerpt.id for excerpt in linked}
    loose = [excerpt for excerpt in _passages(extract) if excerpt.id not in placed]
    return in_text_order([*rows, *_worded_alike(loose, extract)], extract.articles)


def _linked(group: Group, placed: Container[str]) -> tuple[Excerpt, ...]:
    """What of a claim stands in no row yet and is linked well enough to be called one passage in two versions."""
    firm = [{pair.a, pair.b} for pair in group.pairs if pair.band != "candidate" and pair.a not in placed and pair.b not in placed]
    return tuple(excerpt for excerpt in group.excerpts if any(excerpt.id in pair for pair in firm))


def _passages(extract: Extract) -> Iterable[Excerpt]:
    """All passages that leave, each once."""
    leaving = (*(excerpt for group in extract.groups for excerpt in group.excerpts), *extract.alone)
    found = {excerpt.id: excerpt for excerpt in leaving if excerpt.passage}
    if extract.scope == "all":
        make = Excerpts(extract.comparison, extract.session, Known(extract.comparison))
        found = {excerpt.id: excerpt for excerpt in map(make.of, extract.comparison.passages)} | found
    return found.values()


def _worded_alike(excerpts: Sequence[Excerpt], extract: Extract) -> Iterator[Row]:
    """Rows of what is in no claim: the same words in several versions are one passage still, the first with the first and so on."""
    order = {article.id: number for number, article in enumerate(extract.articles)}
    counts: dict[tuple[str, str], int] = {}
    together: dict[tuple[str, int], list[Excerpt]] = {}
    for excerpt in sorted(excerpts, key=lambda one: (order[one.article.id], one.start)):
        seen = counts[excerpt.article.id, excerpt.quote] = counts.get((excerpt.article.id, excerpt.quote), 0) + 1
        together.setdefault((excerpt.quote, seen), []).append(excerpt)
    for alike in together.values():
        yield row_alone(*alike)


def changed(row: Row, base: str, extract: Extract, passages: dict[str, Passage]) -> Changed:
    """What the versions of a row change of its base, an article's id: each passage word by word against its surest link there."""
    found = Changed()
    for article, excerpts in row.cells.items():
        for excerpt in excerpts if article != base else ():
            partner = _partner(excerpt, row.cells.get(base, ()), row.group.pairs if row.group else ())
            if partner is None:
                found.versions[excerpt.id] = [Span(excerpt.start, excerpt.end)]
                continue
            for mine, theirs in _changes(passages[partner.passage], passages[excerpt.passage], extract):
                found.base.setdefault(partner.id, []).append(mine)
                found.versions.setdefault(excerpt.id, []).append(theirs)
    for spans in (*found.base.values(), *found.versions.values()):
        spans[:] = sorted({span for span in spans if span.start < span.end})
    return found


def _partner(excerpt: Excerpt, base: Sequence[Excerpt], pairs: Sequence[Pair]) -> Excerpt | None:
    """The excerpt of the base that an excerpt is to be read against: the surest link, else the same place among what the row has of it."""
    scores = {one: pair.score for pair in pairs for one, other in ((pair.a, pair.b), (pair.b, pair.a)) if other == excerpt.id}
    return max((one for one in base if one.passage), key=lambda one: (scores.get(one.id, 0.0), -one.start), default=None)


def _changes(a: Passage, b: Passage, extract: Extract) -> Iterator[tuple[Span, Span]]:
    """Spans of both that differ; between two languages numbers, dates and names alone."""
    articles = {article.id: article for article in extract.articles}
    languages = {language_of(articles[one.article].text[one.start : one.end], articles[one.article]) for one in (a, b)}
    kinds: tuple[ChangeKind, ...] = CHANGE_KINDS if len(languages) == 1 else FACTS
    for change in diff(a, b, extract.comparison).changes:
        if change.kind in kinds:
            yield _trimmed(change.a, articles[a.article]), _trimmed(change.b, articles[b.article])


def _trimmed(span: Span, article: Article) -> Span:
    """A span without the blanks at its end."""
    return Span(span.start, span.start + len(article.text[span.start : span.end].rstrip()))
