"""`lesart merge`, called as the shell calls it but in this process."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from lesart.core.model.session import Anchor, Decision, Mark, Session, SessionArticle
from lesart.core.session.file import read_session, write_session
from lesart.tui import cli

HERE, THERE = Anchor("aa", 0, 15, "Der Damm brach."), Anchor("bb", 4, 30, "Nun ist der Damm\n \x1b[2Jgebrochen.")
ARTICLES = (SessionArticle("aa", "a.txt", "a" * 64), SessionArticle("bb", "b.txt", "b" * 64))


@pytest.fixture
def sessions(tmp_path: Path) -> list[str]:
    anna = Session(articles=ARTICLES, entries=(Decision(HERE, THERE, "linked", by="Anna", when="2026-11-20T10:00:00+01:00"),))
    ben = replace(
        anna, entries=(Decision(HERE, THERE, "rejected", by="Ben", when="2026-11-21T10:00:00+01:00"), Mark("1", HERE, "claim", by="Ben"))
    )
    for name, session in (("anna", anna), ("ben", ben)):
        (tmp_path / name).mkdir()
        write_session(tmp_path / name / "s.jsonl", session)
    return [str(tmp_path / name / "s.jsonl") for name in ("anna", "ben")]


def test_two_sessions_become_one_and_the_report_tells_who_differs_on_what(sessions: list[str], tmp_path: Path, capsysbinary):
    assert cli.main(["merge", *sessions, "-o", str(tmp_path / "both.jsonl")]) == cli.OK
    assert len(read_session(tmp_path / "both.jsonl").entries) == 3
    told = capsysbinary.readouterr().out.decode()
    assert "2 sessions · 3 entries by Anna, Ben · 2 articles" in told
    assert "decisions, Anna and Ben: alike in 0 of 1 pairs of passages that both decided on (0 %), kappa 0.00" in told
    assert "They disagree (1, 0 of them settled)" in told
    for line in ('[anna/a.txt] "Der Damm brach."', "Anna, 2026-11-20: linked", "Ben, 2026-11-21: rejected"):
        assert line in told
    assert "\x1b" not in told


def test_the_order_of_the_sessions_does_not_matter(sessions: list[str], tmp_path: Path):
    cli.main(["merge", *sessions, "-o", str(tmp_path / "one.jsonl")])
    cli.main(["merge", *reversed(sessions), "-o", str(tmp_path / "other.jsonl")])
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "other.jsonl").read_bytes()


def test_articles_are_named_as_seen_from_the_merged_session_and_where_they_are_to_be_found(sessions: list[str], tmp_path: Path):
    (tmp_path / "ben" / "a.txt").write_text("Der Damm brach.", encoding="utf-8")
    (tmp_path / "there").mkdir()
    cli.main(["merge", *sessions, "-o", str(tmp_path / "there" / "both.jsonl")])
    assert {one.id: one.path for one in read_session(tmp_path / "there" / "both.jsonl").articles} == {
        "aa": "../ben/a.txt",
        "bb": "../anna/b.txt",
    }


def test_a_changed_article_is_told_as_two_versions(sessions: list[str], tmp_path: Path, capsysbinary):
    newer = SessionArticle("cc", "a.txt", "c" * 64)
    write_session(tmp_path / "ben" / "s.jsonl", Session(articles=(newer, ARTICLES[1])))
    cli.main(["merge", *sessions, "--format", "json"])
    (versions,) = json.loads(capsysbinary.readouterr().out)["versions"]
    assert versions == {"path": "a.txt", "articles": ["aa", "cc"]}


def test_nothing_is_written_over_without_force(sessions: list[str], tmp_path: Path, capsys):
    target = tmp_path / "both.jsonl"
    target.write_text("mine", encoding="utf-8")
    assert cli.main(["merge", *sessions, "-o", str(target)]) == cli.INPUT
    assert "--force" in capsys.readouterr().err
    assert target.read_text("utf-8") == "mine"
    assert cli.main(["merge", *sessions, "-o", str(target), "--force"]) == cli.OK
    assert read_session(target).entries


def test_an_article_is_never_written_over(sessions: list[str], tmp_path: Path, capsys):
    article = tmp_path / "anna" / "a.txt"
    article.write_text("Der Damm brach.", encoding="utf-8")
    assert cli.main(["merge", *sessions, "-o", str(article), "--force"]) == cli.INPUT
    assert "not written over" in capsys.readouterr().err
    assert article.read_text("utf-8") == "Der Damm brach."


def test_a_session_may_take_in_another(sessions: list[str]):
    assert cli.main(["merge", *sessions, "-o", sessions[0], "--force"]) == cli.OK
    assert len(read_session(Path(sessions[0])).entries) == 3


def test_the_session_may_go_to_standard_output_the_report_goes_to_standard_error_then(sessions: list[str], tmp_path: Path, capsysbinary):
    assert cli.main(["merge", *sessions, "-o", "-"]) == cli.OK
    out, err = capsysbinary.readouterr()
    (tmp_path / "copy.jsonl").write_bytes(out)
    assert len(read_session(tmp_path / "copy.jsonl").entries) == 3
    assert b"They disagree" in err


def test_the_exit_code_tells_of_disagreement_where_asked_for_until_somebody_settles_it(sessions: list[str], tmp_path: Path):
    asked = ["merge", *sessions, "--fail-on", "disagreement"]
    assert cli.main(asked) == cli.CONFLICTS
    settled = Decision(HERE, THERE, "linked", settles=True, by="Çem")
    write_session(tmp_path / "third.jsonl", Session(articles=ARTICLES, entries=(settled,)))
    assert cli.main([*asked, str(tmp_path / "third.jsonl")]) == cli.OK


def test_the_report_for_programs_has_what_kappa_is_reckoned_from(sessions: list[str], capsysbinary):
    assert cli.main(["merge", *sessions, "--format", "json"]) == cli.OK
    report = json.loads(capsysbinary.readouterr().out)
    (figures,) = report["agreement"]
    assert (figures["question"], figures["n"], figures["table"]) == ("decisions", 1, [["linked", "rejected", 1]])
    (found,) = report["disagreements"]
    assert [passage["words"] for passage in found["passages"]] == [HERE.exact, THERE.exact]


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "no such file"), ("nonsense\n", "is no session of lesart"), ('{"lesart": "session/1"}\nnonsense\n', "line 2 is no JSON")],
)
def test_what_is_no_session_is_told(sessions: list[str], tmp_path: Path, capsys, content: str | None, told: str):
    if content:
        (tmp_path / "bad.jsonl").write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        cli.main(["merge", sessions[0], str(tmp_path / "bad.jsonl")])
    assert stopped.value.code == cli.INPUT
    assert told in capsys.readouterr().err


def test_one_session_is_not_enough(sessions: list[str]):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["merge", sessions[0]])
    assert stopped.value.code == cli.USAGE
