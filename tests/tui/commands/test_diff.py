"""`lesart diff`, called as the shell calls it but in this process: the correction watch of a newsroom."""

import json
import re
from pathlib import Path

import pytest

from lesart.core.model.session import Decision, Session
from lesart.core.reading import open_articles
from lesart.core.session.anchoring import anchor
from lesart.core.session.articles import with_articles
from lesart.core.session.file import write_session
from lesart.tui import cli

FIRST = "Am Montag brach in Orlau der Damm. Es starben {} Menschen. Die Stadt Orlau bat Polen um Hilfe."
SECOND = "In Orlau ist am Montag der Damm gebrochen. Dabei starben {} Menschen. Orlau bat Polen um Hilfe."
HELP = ("Die Stadt Orlau bat Polen um Hilfe.", "Orlau bat Polen um Hilfe.")


def session(folder: Path, *texts: str, linked: bool = True) -> str:
    """A session on two articles in a folder; what both say of help is linked."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    articles, _ = open_articles([str(path) for path in paths])
    target = folder / "s.jsonl"
    anchors = sorted(
        anchor(one, one.text.index(words), one.text.index(words) + len(words)) for one, words in zip(articles, HELP, strict=True) if linked
    )
    decisions = (Decision(anchors[0], anchors[1], "linked", by="Anna", when="2026-11-20T10:00:00+01:00"),) if linked else ()
    write_session(target, with_articles(Session(entries=decisions), articles, target))
    return str(target)


@pytest.fixture
def monday(tmp_path: Path) -> str:
    return session(tmp_path / "monday", FIRST.format(18), SECOND.format(18))


def test_two_sessions_that_say_the_same_differ_in_nothing(monday: str, tmp_path: Path, capsysbinary):
    tuesday = session(tmp_path / "tuesday", FIRST.format(18), SECOND.format(18))
    assert cli.main(["diff", monday, tuesday]) == cli.OK
    out, err = capsysbinary.readouterr()
    assert (out.decode(), err) == ("lesart diff: 0 added, 0 removed, 0 changed\n", b"")


def test_a_new_conflict_is_told_with_both_sides_and_by_the_exit_code(monday: str, tmp_path: Path, capsysbinary):
    tuesday = session(tmp_path / "tuesday", FIRST.format(18), SECOND.format(23))
    assert cli.main(["diff", monday, tuesday]) == cli.CONFLICTS
    out, err = capsysbinary.readouterr()
    told = out.decode()
    assert "New versions (1)\n- 1.txt (" in told
    assert "New conflicts (1)" in told
    assert '[1.txt] 23 Menschen: "Dabei starben 23 Menschen."' in told
    assert '[0.txt] 18 Menschen: "Es starben 18 Menschen."' in told
    assert b"new conflicts: 1" in err
    assert cli.main(["diff", tuesday, monday]) == cli.OK
    assert "Conflicts that are no more (1)" in capsysbinary.readouterr().out.decode()


def test_a_confirmed_passage_that_vanished_is_told_and_by_the_exit_code(monday: str, tmp_path: Path, capsysbinary):
    tuesday = session(tmp_path / "tuesday", FIRST.format(18), SECOND.format(18).removesuffix(" " + HELP[1]), linked=False)
    assert cli.main(["diff", monday, tuesday, "--format", "json"]) == cli.CONFLICTS
    (found,) = json.loads(capsysbinary.readouterr().out)["watched"]
    assert (found["fate"], found["was"]["words"], found["entry"]["by"]) == ("vanished", HELP[1], "Anna")


@pytest.mark.parametrize(
    ("asked", "code"), [("vanished", cli.OK), ("nothing", cli.OK), ("change", cli.CONFLICTS), ("conflict", cli.CONFLICTS)]
)
def test_what_fails_is_chosen(monday: str, tmp_path: Path, asked: str, code: int):
    tuesday = session(tmp_path / "tuesday", FIRST.format(18), SECOND.format(23))
    assert cli.main(["diff", monday, tuesday, "--fail-on", asked]) == code


def test_one_session_is_watched_against_what_its_articles_say_now(monday: str, tmp_path: Path, capsysbinary):
    backup = tmp_path / "backup"
    session(backup, FIRST.format(18), SECOND.format(18))
    (tmp_path / "monday" / "1.txt").write_text(SECOND.format(23), encoding="utf-8")
    assert cli.main(["diff", monday]) == cli.INPUT
    out, err = capsysbinary.readouterr()
    assert b"New versions (1)\n- 1.txt (" in out
    assert b"1.txt: not to be had with the text that a session knows, conflicts were not compared; name a folder" in err
    assert cli.main(["diff", monday, "--texts", str(backup)]) == cli.CONFLICTS
    assert "New conflicts (1)" in capsysbinary.readouterr().out.decode()
    assert cli.main(["diff", monday, "--no-conflicts"]) == cli.OK


def test_an_article_under_another_name_is_a_new_version_where_that_is_told(monday: str, tmp_path: Path, capsysbinary):
    folder = tmp_path / "tuesday"
    tuesday = session(folder, FIRST.format(18), SECOND.format(23), linked=False)
    articles, _ = open_articles([str(folder / "0.txt"), str((folder / "1.txt").rename(folder / "late.txt"))])
    write_session(Path(tuesday), with_articles(Session(), articles, Path(tuesday)))
    cli.main(["diff", monday, tuesday, "--no-conflicts"])
    assert "Articles that are no longer there (1)\n- 1.txt" in capsysbinary.readouterr().out.decode()
    cli.main(["diff", monday, tuesday, "--no-conflicts", "--version", "1.txt=late.txt"])
    assert "New versions (1)\n- 1.txt -> late.txt" in capsysbinary.readouterr().out.decode()


def test_two_folders_of_articles_are_watched_for_new_conflicts(monday: str, tmp_path: Path, capsysbinary):
    session(tmp_path / "tuesday", FIRST.format(18), SECOND.format(23))
    assert cli.main(["diff", str(tmp_path / "monday"), str(tmp_path / "tuesday")]) == cli.CONFLICTS
    told = capsysbinary.readouterr().out.decode()
    assert "New versions (1)\n- 1.txt (" in told
    assert "New conflicts (1)" in told


def test_what_cannot_be_read_is_told(monday: str, tmp_path: Path, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["diff", monday, str(tmp_path / "none.jsonl")])
    assert stopped.value.code == cli.INPUT
    assert "no such file" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    with pytest.raises(SystemExit) as stopped:
        cli.main(["diff", str(tmp_path / "empty"), monday])
    assert stopped.value.code == cli.INPUT
    assert "holds no articles" in capsys.readouterr().err
    with pytest.raises(SystemExit) as stopped:
        cli.main(["diff", monday, "--version", "nonsense"])
    assert stopped.value.code == cli.USAGE


def test_what_two_readers_confirmed_and_vanished_is_counted_once(monday: str, capsysbinary):
    lines = Path(monday).read_text("utf-8").splitlines()
    (decision,) = (line for line in lines if '"type": "decision"' in line)
    other = re.sub(r'"by": "[^"]*"', '"by": "zoe"', decision)
    assert other != decision
    Path(monday).write_text("\n".join([*lines, other, ""]), "utf-8")
    (Path(monday).parent / "1.txt").write_text("Am Abend schwieg die Stadt. Niemand kam.", "utf-8")
    assert cli.main(["diff", monday, "--no-conflicts"]) == cli.CONFLICTS
    out, err = capsysbinary.readouterr()
    assert b"Vanished (1)\n" in out
    assert err.endswith(b"lesart: confirmed and vanished: 1\n")
