"""`lesart open`: a session goes on where it was left, or says what became of it; nothing is taken over unasked."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from lesart.core.model.session import Decision, Mark, ReadingPlace, Session
from lesart.core.reading import open_articles
from lesart.core.session.anchoring import anchor
from lesart.core.session.articles import with_articles
from lesart.core.session.file import read_session, write_session
from lesart.tui import cli

TEXTS = {
    "one.txt": "Am Montag brach in Orlau der Damm. Es starben 18 Menschen. Die Stadt Orlau bat Polen um Hilfe.",
    "two.txt": "In Orlau brach am Montag der Damm. Es starben 23 Menschen. Polen schickte Boote nach Orlau.",
    "three.txt": "Die Schulen in Orlau bleiben bis Freitag geschlossen. Am Montag war dort der Damm gebrochen.",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three articles and a session on them; nobody has had any open."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("lesart.tui.sitting.state_folder", lambda: tmp_path / "state")
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    articles, _ = open_articles(list(TEXTS))
    by_name = {article.path: article for article in articles}
    one, two = by_name["one.txt"], by_name["two.txt"]
    marks = [Mark(words, anchor(one, one.text.index(words), one.text.index(words) + len(words)), "q") for words in ("18 Menschen", "Hilfe")]
    place = ReadingPlace((two.id, one.id))
    write_session(tmp_path / "dam.jsonl", with_articles(Session("Damm", (), (), tuple(marks), place), articles, tmp_path / "dam.jsonl"))
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(list(arguments))
    told = capsys.readouterr()
    return code, told.out, told.err


def test_away_from_a_terminal_it_prints_the_comparison_of_what_was_open(folder: Path, capsys):
    code, out, _ = printed(capsys, "open", "dam.jsonl")
    assert code == cli.OK
    assert out.startswith("lesart: 2 articles")
    assert out.index("two.txt") < out.index("one.txt")


def test_all_its_articles_open_when_asked_for(folder: Path, capsys):
    _, out, _ = printed(capsys, "open", "dam.jsonl", "--all", "--plain")
    assert out.startswith("lesart: 3 articles")


@pytest.mark.parametrize("arguments", [["dam.jsonl"], ["--session", "dam.jsonl"]])
def test_a_session_named_alone_is_opened(folder: Path, capsys, arguments: list[str]):
    assert printed(capsys, *arguments)[1].startswith("lesart: 2 articles")


def test_what_was_decided_counts_where_the_comparison_is_printed(folder: Path, capsys):
    session = read_session(folder / "dam.jsonl")
    articles = {article.path: article for article in open_articles(list(TEXTS))[0]}
    sides = [articles[name].text.index("Es starben") for name in ("one.txt", "two.txt")]
    a, b = sorted(anchor(articles[name], at, at + 23) for name, at in zip(("one.txt", "two.txt"), sides, strict=True))
    assert "1 conflict" in printed(capsys, "open", "dam.jsonl")[1]
    write_session(folder / "dam.jsonl", replace(session, entries=(Decision(a, b, "rejected", by="ada"),)))
    assert "1 conflict" not in printed(capsys, "open", "dam.jsonl")[1]
    assert "1 conflict" not in printed(capsys, "one.txt", "two.txt", "--session", "dam.jsonl")[1]


def test_printing_leaves_the_session_and_its_folder_alone(folder: Path, capsys):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    printed(capsys, "open", "dam.jsonl")
    printed(capsys, "open", "dam.jsonl", "--report")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_last_session_is_taken_where_none_is_named_and_that_is_told(folder: Path, capsys):
    from lesart.core.session.remembered import remember

    for path, when in ((folder / "dam.jsonl", "2026-03-02"), (folder / "one.txt", "2026-03-01")):
        remember(folder / "state", path, when)
    for arguments in ([], ["open"]):
        code, out, err = printed(capsys, *arguments)
        assert (code, out[:18]) == (cli.OK, "lesart: 2 articles")
        assert f"lesart: going on with {folder / 'dam.jsonl'}" in err


def test_where_no_session_is_known_it_says_how_to_begin_one(folder: Path, capsys):
    code, out, err = printed(capsys, "open")
    assert (code, out) == (cli.INPUT, "")
    assert "no session is known; name its file" in err
    with pytest.raises(SystemExit) as stopped:
        cli.main([])
    assert stopped.value.code == cli.USAGE


def test_articles_as_they_were_are_reported_so(folder: Path, capsys):
    code, out, _ = printed(capsys, "open", "dam.jsonl", "--report")
    assert (code, sorted(out.splitlines())) == (cli.OK, [f"{name}: as it was" for name in sorted(TEXTS)])


def test_what_changed_is_reported_with_the_old_and_the_new_words_and_an_exit_code(folder: Path, capsys):
    (folder / "one.txt").write_text("Nachtrag. " + TEXTS["one.txt"].replace("18", "19"), "utf-8")
    (folder / "two.txt").rename(folder / "zwei.txt")
    (folder / "three.txt").unlink()
    before = (folder / "dam.jsonl").read_bytes()
    code, out, _ = printed(capsys, "open", "dam.jsonl", "--report")
    assert code == cli.CONFLICTS
    assert "one.txt: the text has changed; of what you said of it: 1 moved, 1 fuzzy" in out
    assert '  fuzzy  "18 Menschen" -> "19 Menschen"' in out
    assert "zwei.txt: as it was, but lay at two.txt" in out
    assert "three.txt: does not exist; put it back there or beside the session" in out
    assert (folder / "dam.jsonl").read_bytes() == before


def test_the_report_is_to_be_had_as_data(folder: Path, capsys):
    (folder / "one.txt").write_text(TEXTS["one.txt"].replace("18", "19"), "utf-8")
    code, out, _ = printed(capsys, "open", "dam.jsonl", "--report", "--format", "json")
    (changed,) = (one for one in json.loads(out)["articles"] if one["how"] == "changed")
    assert code == cli.CONFLICTS
    told = {one["how"]: (one["old"]["exact"], one["new"] and one["new"]["exact"]) for one in changed["anchors"]}
    assert told["fuzzy"] == ("18 Menschen", "19 Menschen")
    assert told.keys() == {"fuzzy", "exact"}


def test_what_is_sure_is_taken_over_when_asked_and_the_rest_stays(folder: Path, capsys):
    (folder / "one.txt").write_text("Nachtrag. " + TEXTS["one.txt"].replace("18", "19"), "utf-8")
    code, out, err = printed(capsys, "open", "dam.jsonl", "--take-over")
    assert (code, "1 of 2 entries taken over" in err) == (cli.CONFLICTS, True)
    assert '"18 Menschen" -> "19 Menschen"' in out
    (article,), _ = open_articles(["one.txt"])
    assert sum(mark.anchor.article == article.id for mark in read_session(folder / "dam.jsonl").entries) == 1  # type: ignore[union-attr]
    assert sorted(path.name for path in folder.iterdir()) == ["dam.jsonl", *sorted(TEXTS)]


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "no such file"), ("lesart", "is no session of lesart"), ('{"lesart": "session/1"}\n', "speaks of no articles, two are needed")],
)
def test_what_is_no_session_to_open_is_told(folder: Path, capsys, content: str | None, told: str):
    if content is not None:
        (folder / "s.jsonl").write_text(content, "utf-8")
    try:
        code = cli.main(["open", "s.jsonl"])
    except SystemExit as stopped:
        code = int(str(stopped.code))
    assert code == cli.INPUT
    assert told in capsys.readouterr().err


def test_articles_that_are_gone_are_told_and_the_rest_opens(folder: Path, capsys):
    (folder / "three.txt").unlink()
    code, out, err = printed(capsys, "open", "dam.jsonl", "--all")
    assert (code, out[:18]) == (cli.OK, "lesart: 2 articles")
    assert "three.txt: does not exist" in err
    (folder / "two.txt").unlink()
    code, _, err = printed(capsys, "open", "dam.jsonl", "--all")
    assert code == cli.INPUT
    assert "1 of its 3 articles could be opened, two are needed" in err
