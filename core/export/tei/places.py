"""How a TEI document points into its texts: passages by their own ids, all else between anchors."""

from collections.abc import Iterable, Sequence

from lesart.core.export.tei.xml import Element, element
from lesart.core.model import Article, Comparison


class Places:
    """Gives out the pointers of one document, and remembers which anchors its texts must have.

    An id tells where a stretch stands: `s-<article id>-<start>-<end>` for a passage, `x-...` for any other, `a-<article id>-<offset>` for
    an anchor; offsets are those of the article's text as decoded, so that they outlive repairs and blanks.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._passages = {(passage.article, passage.start, passage.end) for passage in comparison.passages}
        self._stretches: dict[str, tuple[str, str]] = {}
        self._anchors: dict[str, set[int]] = {article.id: set() for article in comparison.articles}

    def stretch(self, article: str, start: int, end: int) -> str:
        """The id by which an element of any kind points to a stretch."""
        if (article, start, end) in self._passages:
            return passage_id(article, start, end)
        name = f"x-{article}-{start}-{end}"
        self._stretches[name] = self._between(article, start, end)
        return name

    def ends(self, article: str, start: int, end: int) -> dict[str, str]:
        """The attributes `from` and `to` of an element that spans a stretch."""
        if (article, start, end) in self._passages:
            return {"from_": f"#{passage_id(article, start, end)}"}
        first, last = self._between(article, start, end)
        return {"from_": f"#{first}", "to": f"#{last}"}

    def anchors(self, article: Article) -> Sequence[int]:
        """The source offsets of an article at which anchors must stand, in text order."""
        return sorted(self._anchors[article.id])

    def spans(self) -> Iterable[Element]:
        """The stretches that were pointed to and are no passages."""
        return (element("span", xml_id=name, from_=f"#{first}", to=f"#{last}") for name, (first, last) in sorted(self._stretches.items()))

    def _between(self, article: str, start: int, end: int) -> tuple[str, str]:
        self._anchors[article] |= {start, end}
        return anchor_id(article, start), anchor_id(article, end)


def passage_id(article: str, start: int, end: int) -> str:
    """The xml:id of a passage."""
    return f"s-{article}-{start}-{end}"


def anchor_id(article: str, offset: int) -> str:
    """The xml:id of an anchor."""
    return f"a-{article}-{offset}"
