"""What a reader answered on conflicts before there were sessions: taken into a new one, once."""

from collections.abc import Sequence
from pathlib import Path

from lesart.core.cleantext import clean
from lesart.core.judgements import FILE_NAME, Judgement, read_judgements
from lesart.core.model import Article
from lesart.core.model.session import Anchor, Answer, Session
from lesart.core.safetext import safe
from lesart.core.session.anchoring import anchor
from lesart.core.session.entries import entries_of
from lesart.core.session.levelled import Levelled, level


def begun(folder: Path, articles: Sequence[Article], by: str) -> Session:
    """A new session with what the file of answers in a folder says of these articles; without what is about words they do not have.

    Raises:
        UserFileError: that file cannot be read.
    """
    judgements = read_judgements(folder / FILE_NAME)
    if not judgements:
        return Session()
    texts = {article.id: _Read(article) for article in articles}
    return Session(entries=entries_of(filter(None, (_answer(judgement, texts, by) for judgement in judgements))))


def _answer(judgement: Judgement, texts: "dict[str, _Read]", by: str) -> Answer | None:
    found = [texts[quote.article].anchor(quote.text) if quote.article in texts else None for quote in judgement.quotes]
    if None in found:
        return None
    return Answer(tuple(sorted(one for one in found if one)), judgement.choice, judgement.note, by, judgement.when)


class _Read:
    """An article as passages of it were written down: repaired, safe to show, and on one line."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._clean = clean(article, 0, len(article.text))
        self._line = Levelled(safe(self._clean.text))

    def anchor(self, words: str) -> Anchor | None:
        """Where the words stand for the first time; None where they do not."""
        words = level(words)
        at = self._line.text.find(words)
        if at < 0 or not words:
            return None
        return anchor(self._article, *self._clean.span_to_source(*self._line.source(at, at + len(words))))
