"""Answers that were given before there were sessions are found in the articles, and begin a session."""

from pathlib import Path

import pytest

from lesart.core.export.context import quoted
from lesart.core.judgements import FILE_NAME, Judgement, Quote
from lesart.core.language.passages import passages_of
from lesart.core.model.session import Answer, Session
from lesart.core.reading import read_article
from lesart.core.session.earlier import begun
from lesart.core.userfiles import UserFileError

WHEN = "2026-03-01T10:00:00+01:00"
ARTICLES = [
    read_article("a.txt", "Der Damm\n\nEs star\u00adben 18\nMenschen \x1b[31min Orlau. „Nein“, sagte sie.\n".encode()),
    read_article("b.md", b"# Der Damm\n\nEs *starben* 23 Menschen. Mehr wei\xc3\x9f niemand.\n"),
]


def test_they_are_found_by_the_words_of_their_passages(tmp_path: Path, answers_written):
    texts = {article.id: article.text for article in ARTICLES}
    passages = tuple(passage for article in ARTICLES for passage in passages_of(article))
    told = [next(one for one in passages if number in texts[one.article][one.start : one.end]) for number in ("18", "23")]
    quotes = tuple(Quote(article.id, quoted(article, one, 0).text) for article, one in zip(ARTICLES, told, strict=True))
    answers_written(tmp_path / FILE_NAME, [Judgement("real conflict", quotes, WHEN, "who counts?")])
    (answer,) = begun(tmp_path, ARTICLES, "ada").entries
    assert isinstance(answer, Answer)
    assert (answer.choice, answer.note, answer.by, answer.when) == ("real conflict", "who counts?", "ada", WHEN)
    for anchor, passage in zip(answer.anchors, sorted(told, key=lambda one: one.article), strict=True):
        assert (anchor.article, anchor.start, anchor.end) == (passage.article, passage.start, passage.end)
        assert texts[anchor.article][anchor.start : anchor.end] == anchor.exact


def test_what_is_about_other_articles_or_other_words_stays_where_it_is(tmp_path: Path, answers_written):
    elsewhere = Judgement("same", (Quote(ARTICLES[0].id, "Es gab keine Toten."), Quote(ARTICLES[1].id, "Der Damm")), WHEN)
    others = Judgement("same", (Quote("nobody", "Der Damm"), Quote(ARTICLES[1].id, "Der Damm")), WHEN)
    answers_written(tmp_path / FILE_NAME, [elsewhere, others])
    assert begun(tmp_path, ARTICLES, "ada") == Session()


def test_without_such_a_file_a_session_begins_empty(tmp_path: Path):
    assert begun(tmp_path, ARTICLES, "ada") == Session()


def test_a_file_of_answers_that_cannot_be_read_is_told(tmp_path: Path):
    (tmp_path / FILE_NAME).write_text("[", "utf-8")
    with pytest.raises(UserFileError, match="not TOML"):
        begun(tmp_path, ARTICLES, "ada")
