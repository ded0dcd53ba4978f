"""What `lesart export` writes, `lesart import` reads back, in another folder and by another person."""

from pathlib import Path

import pytest

from lesart.core.model import Article
from lesart.core.model.session import Decision, Mark, Session, Silence
from lesart.core.reading import open_articles
from lesart.core.session.anchoring import anchor
from lesart.core.session.articles import with_articles
from lesart.core.session.entries import entries_of
from lesart.core.session.file import read_session, write_session
from lesart.tui import cli

TEXTS = {
    "a.txt": "Am Montag brach in Orlau der Damm. „Es starben 18 Menschen“, sagte <b>Anna</b> & Ben \U0001f30a. Niemand kam.",
    "b.txt": "In Orlau ist am Montag der Damm gebrochen. Dabei starben 23 Menschen. Orlau bat Polen um Hilfe.",
}
BY, WHEN = "Çem <&>", "2026-11-20T10:00:00+01:00"


@pytest.fixture
def session(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (a, b), _ = open_articles([str(tmp_path / name) for name in TEXTS])

    def at(article: Article, words: str) -> tuple[Article, int, int]:
        start = article.text.index(words)
        return article, start, start + len(words)

    died = sorted((anchor(*at(a, "„Es starben 18 Menschen“")), anchor(*at(b, "Dabei starben 23 Menschen."))))
    broke = sorted((anchor(*at(a, "Am Montag brach in Orlau der Damm.")), anchor(*at(b, "In Orlau ist am Montag der Damm gebrochen."))))
    entries = (
        Decision(died[0], died[1], "linked", "contradicts", suggested=True, by=BY, when=WHEN),
        Decision(broke[0], broke[1], "rejected", settles=True, by=BY, when=WHEN),
        Mark("m1", anchor(*at(a, "<b>Anna</b> & Ben \U0001f30a")), "zitat", ("wer?", "A&B"), "Zeile\n<script>", by=BY, when=WHEN),
        Silence(anchor(*at(a, "Niemand kam.")), b.id, by=BY, when=WHEN),
    )
    path = tmp_path / "s.jsonl"
    write_session(path, with_articles(Session(entries=entries_of(entries)), (a, b), path))
    return path


@pytest.mark.parametrize(("name", "kinds"), [("w3c", (Decision, Mark, Silence)), ("tei", (Decision,))])
def test_what_a_reader_added_comes_back_as_it_was(session: Path, tmp_path: Path, name: str, kinds: tuple[type, ...]):
    assert cli.main(["export", str(session), "--format", name, "-o", str(tmp_path / "out")]) == cli.OK
    articles = [str(tmp_path / name) for name in TEXTS]
    assert cli.main(["import", str(tmp_path / "out"), "--into", str(tmp_path / "new.jsonl"), *articles, "--by", "Dora"]) == cli.OK
    assert read_session(tmp_path / "new.jsonl").entries == tuple(one for one in read_session(session).entries if isinstance(one, kinds))
