"""`lesart export`, called as the shell calls it: what leaves, where to, and what is refused."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from lesart.core.export.exports import EXPORTS, exported
from lesart.core.export.extracting import extract
from lesart.core.model.session import Answer, Chosen, Decision, Mark, Session
from lesart.core.reading import open_articles
from lesart.core.session.anchoring import anchor
from lesart.core.session.articles import described
from lesart.core.session.entries import with_entries
from lesart.core.session.file import write_session
from lesart.tui import cli

SAME = "Am Montag brach in Orlau der Damm. Es starben {} Menschen. Die Stadt Orlau bat Polen um Hilfe."


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    for name, dead in (("one.txt", 18), ("two.txt", 23)):
        (tmp_path / name).write_text(SAME.format(dead), encoding="utf-8")
    return ["one.txt", "two.txt"]


@pytest.fixture
def session(articles: list[str], tmp_path: Path) -> Path:
    """A session with a mark, a rejected pair, an answered conflict that was chosen."""
    opened, _ = open_articles(articles)
    path = tmp_path / "lesart-session.jsonl"

    def words(at: int, text: str):
        start = opened[at].text.index(text)
        return anchor(opened[at], start, start + len(text))

    dead = tuple(sorted((words(0, "Es starben 18 Menschen."), words(1, "Es starben 23 Menschen."))))
    asked, wanted = sorted((words(0, "Die Stadt Orlau bat Polen um Hilfe."), words(1, "Die Stadt Orlau bat Polen um Hilfe.")))
    made = with_entries(
        Session("Orlau", tuple(described(article, path) for article in opened)),
        Mark("m1", words(0, "18 Menschen"), "doubt", ("Zahl",), "Stimmt das?", "Anna", "2026-11-20T10:00:00"),
        Answer(dead, "real conflict", "", "Anna", "2026-11-20T10:00:00"),
        Chosen(dead, "Anna", "2026-11-20T10:00:00"),
        Decision(asked, wanted, "rejected", suggested=True, by="Anna", when="2026-11-20T10:00:00"),
    )
    write_session(path, made)
    return path


def lines(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def test_a_session_leaves_with_its_articles_as_its_reader_decided(session: Path, capsys):
    assert cli.main(["export", str(session), "--format", "jsonl", "-o", "out.jsonl"]) == cli.OK
    got = lines("out.jsonl")
    conflict = [row for row in got if row["relation"] == "conflict"]
    assert [row["quote"] for row in conflict] == ["Es starben 18 Menschen.", "Es starben 23 Menschen."]
    assert [mark["tags"] for mark in conflict[0]["marks"]] == [["Zahl"]]
    assert conflict[0]["answers"][0]["choice"] == "real conflict"
    assert conflict[0]["chosen"]
    assert not [row for row in got if row["links"] and row["quote"].startswith("Die Stadt")]
    assert capsys.readouterr().err.startswith("lesart: out.jsonl: ")


def test_articles_leave_with_the_session_of_their_folder_or_the_one_named(session: Path, articles: list[str]):
    cli.main(["export", *articles, "--format", "jsonl", "-o", "with.jsonl"])
    cli.main(["export", str(session), "--format", "jsonl", "-o", "session.jsonl"])
    assert Path("with.jsonl").read_bytes() == Path("session.jsonl").read_bytes()
    session.rename("other.jsonl")
    cli.main(["export", *articles, "--format", "jsonl", "-o", "without.jsonl"])
    assert not any(row["marks"] for row in lines("without.jsonl"))
    cli.main(["export", *articles, "--session", "other.jsonl", "--format", "jsonl", "-o", "named.jsonl"])
    assert Path("named.jsonl").read_bytes() == Path("with.jsonl").read_bytes()


@pytest.mark.parametrize(("scope", "quotes"), [("chosen", 2), ("dossier", 2), ("marked", 2)])
def test_a_scope_leaves_that_and_no_more(session: Path, scope: str, quotes: int):
    assert cli.main(["export", str(session), "--scope", scope, "--format", "jsonl", "-o", "out.jsonl"]) == cli.OK
    assert [row["quote"] for row in lines("out.jsonl")] == ["Es starben 18 Menschen.", "Es starben 23 Menschen."][:quotes]


def test_a_claim_leaves_by_its_id_and_an_unknown_one_is_told(session: Path, capsys):
    cli.main(["export", str(session), "--format", "jsonl", "-o", "all.jsonl"])
    claim = next(row["claim"] for row in lines("all.jsonl") if row["relation"] == "same")
    assert cli.main(["export", str(session), "--claim", claim, "--format", "jsonl", "-o", "one.jsonl"]) == cli.OK
    assert {row["claim"] for row in lines("one.jsonl")} == {claim}
    assert cli.main(["export", str(session), "--claim", "nope", "--format", "jsonl", "-o", "none.jsonl"]) == cli.USAGE
    assert "there is no claim 'nope'" in capsys.readouterr().err
    assert not Path("none.jsonl").exists()


@pytest.mark.parametrize("name", [export.name for export in EXPORTS])
def test_every_format_is_written_with_the_bytes_that_the_reader_writes(
    session: Path, articles: list[str], name: str, tmp_path: Path, capsys
):
    from lesart.core.compare import Settings, compare
    from lesart.core.export.extract import Refusal
    from lesart.core.session.file import read_session
    from lesart.tui.analyses import settings_for

    kept, opened = read_session(session), open_articles(articles)[0]
    made = extract(compare(opened, settings_for(Settings(), kept, [article.id for article in opened])), kept, "all")
    try:
        wanted = exported(made, name)
    except Refusal:
        assert cli.main(["export", str(session), "--format", name, "-o", "out"]) == cli.INPUT
        assert not Path("out").exists()
        return
    assert cli.main(["export", str(session), "--format", name, "-o", "out"]) == cli.OK
    assert Path("out").read_bytes() == wanted


def test_a_file_that_is_there_is_kept_unless_forced(session: Path, capsys):
    Path("out.md").write_text("mine")
    assert cli.main(["export", str(session), "-o", "out.md"]) == cli.INPUT
    assert Path("out.md").read_text() == "mine"
    assert "is there already" in capsys.readouterr().err
    assert cli.main(["export", str(session), "-o", "out.md", "--force"]) == cli.OK
    assert Path("out.md").read_text("utf-8").startswith("# Orlau\n")


def test_a_file_that_appears_meanwhile_is_kept_too(session: Path, capsys, monkeypatch):
    written = exported

    def slow(made, name, tell):
        Path("out.md").write_text("mine")
        return written(made, name, tell)

    monkeypatch.setattr("lesart.core.export.exports.exported", slow)
    assert cli.main(["export", str(session), "-o", "out.md"]) == cli.INPUT
    assert Path("out.md").read_text() == "mine"


@pytest.mark.parametrize("target", ["lesart-session.jsonl", "one.txt"])
def test_neither_the_session_nor_an_article_is_ever_written_over(session: Path, target: str, capsys):
    before = Path(target).read_bytes()
    assert cli.main(["export", str(session), "--format", "jsonl", "-o", target, "--force"]) == cli.INPUT
    assert Path(target).read_bytes() == before


def test_without_a_name_the_file_is_called_after_its_format(session: Path, capsys):
    assert cli.main(["export", str(session), "--format", "csv"]) == cli.OK
    assert Path("lesart-csv.csv").read_bytes().startswith(b"group,claim,title")
    assert "lesart: lesart-csv.csv: " in capsys.readouterr().err


def test_standard_output_gets_the_data_and_nothing_else(session: Path, capfdbinary):
    assert cli.main(["export", str(session), "--format", "csv", "-o", "-"]) == cli.OK
    out, _ = capfdbinary.readouterr()
    cli.main(["export", str(session), "--format", "csv", "-o", "out.csv"])
    assert out == Path("out.csv").read_bytes()


def test_what_is_no_text_is_not_written_to_a_terminal(session: Path, capsys, monkeypatch):
    class Terminal(io.StringIO):
        buffer = io.BytesIO()

        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    assert cli.main(["export", str(session), "--format", "docx", "-o", "-"]) == cli.USAGE
    assert Terminal.buffer.getvalue() == b""
    assert "docx is no text for a terminal" in capsys.readouterr().err


def test_a_template_of_ones_own_is_filled(session: Path, capsys):
    Path("form.txt.j2").write_text("{{ title }}: {{ claims | length }}")
    assert cli.main(["export", str(session), "--scope", "dossier", "--template", "form.txt.j2"]) == cli.OK
    assert Path("lesart-template.txt").read_text() == "Orlau: 1"
    Path("bad.txt").write_text("{{ nope }}")
    assert cli.main(["export", str(session), "--template", "bad.txt", "-o", "x"]) == cli.INPUT
    assert "bad.txt: line 1: 'nope' is undefined" in capsys.readouterr().err


def test_formats_are_listed(capsys):
    assert cli.main(["export", "--list"]) == cli.OK
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == [*(export.name for export in EXPORTS), "svg", "png", "template"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["one.txt", "two.txt"], "no format given"),
        (["one.txt", "two.txt", "-o", "x.odt"], "no format given"),
        (["one.txt", "two.txt", "--format", "odt"], "unknown format 'odt'"),
        (["one.txt", "two.txt", "--format", "template"], "no template given"),
        (["one.txt", "two.txt", "--format", "csv", "--template", "t"], "not csv"),
        (["--format", "csv"], "nothing to export"),
    ],
)
def test_a_wrong_usage_is_told_in_one_line(articles: list[str], arguments: list[str], told: str, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["export", *arguments])
    assert stopped.value.code == cli.USAGE
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_a_session_beside_articles_is_no_article(session: Path, articles: list[str], capsys):
    for arguments in ([str(session), *articles], [str(session), "--session", str(session)]):
        with pytest.raises(SystemExit) as stopped:
            cli.main(["export", *arguments, "--format", "csv"])
        assert stopped.value.code == cli.USAGE
        assert "is a session: give it alone" in capsys.readouterr().err


def test_a_session_fewer_than_two_articles_of_which_can_be_read_is_told(session: Path, capsys):
    Path("one.txt").unlink()
    with pytest.raises(SystemExit) as stopped:
        cli.main(["export", str(session), "--format", "csv"])
    assert stopped.value.code == cli.INPUT
    assert "fewer than two of its articles can be read" in capsys.readouterr().err


def test_what_is_missing_is_told(articles: list[str], capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["export", *articles, "--session", "gone.jsonl", "--format", "csv"])
    assert stopped.value.code == cli.INPUT
    assert "gone.jsonl: no such file" in capsys.readouterr().err


def test_an_article_that_changed_is_told_and_what_was_said_of_it_goes_along(session: Path, capsys):
    Path("one.txt").write_text("Neu: ein Vorspann.\n\n" + SAME.format(18), encoding="utf-8")
    assert cli.main(["export", str(session), "--format", "jsonl", "-o", "out.jsonl"]) == cli.OK
    assert "one.txt: the text has changed" in capsys.readouterr().err
    (mark,) = {mark["exact"] for row in lines("out.jsonl") for mark in row["marks"]}
    assert mark == "18 Menschen"


def test_nothing_to_export_is_told(articles: list[str], capsys):
    assert cli.main(["export", *articles, "--scope", "marked", "--format", "csv", "-o", "out.csv"]) == cli.OK
    assert "nothing is marked" in capsys.readouterr().err


def test_what_was_moved_to_other_words_by_hand_is_told_and_left_out(session: Path, capsys):
    text = session.read_text("utf-8")
    words = next(line for line in text.splitlines() if '"mark"' in line)
    session.write_text(text.replace(words, words.replace("18 Menschen", "17 Menschen")), "utf-8")
    before = session.read_bytes()
    assert cli.main(["export", str(session), "--format", "jsonl", "-o", "out.jsonl"]) == cli.OK
    assert "lesart-session.jsonl: 1 entry is about other words than stand at its place" in capsys.readouterr().err
    assert not any(row["marks"] for row in lines("out.jsonl"))
    assert session.read_bytes() == before


def test_of_a_bibliography_the_articles_are_counted(articles: list[str], capsys):
    assert cli.main(["export", *articles, "--scope", "marked", "-o", "out.bib"]) == cli.OK
    assert capsys.readouterr().err == "lesart: out.bib: 2 articles\n"
