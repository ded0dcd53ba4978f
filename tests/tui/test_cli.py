"""The command line, called as the shell calls it but in this process."""

import json
from pathlib import Path

import pytest

from lesart.core.export.ledger_text import WIDTH
from lesart.tui import cli

SAME = "Am Montag brach in Orlau der Damm. Es starben {} Menschen. Die Stadt Orlau bat Polen um Hilfe."


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, dead in zip(paths, (18, 23), strict=True):
        path.write_text(SAME.format(dead), encoding="utf-8")
    return [str(path) for path in paths]


def test_compare_writes_the_json_door(articles: list[str], tmp_path: Path):
    target = tmp_path / "result.json"
    assert cli.main(["compare", *articles, "--format", "json", "-o", str(target)]) == cli.OK
    got = json.loads(target.read_text("utf-8"))
    assert [Path(article["path"]).name for article in got["articles"]] == ["one.txt", "two.txt"]
    (conflict,) = (claim for claim in got["claims"] if claim["relation"] == "conflict")
    assert [value["value"] for value in conflict["values"]] in (["18 Menschen", "23 Menschen"], ["23 Menschen", "18 Menschen"])


def test_a_result_that_cannot_be_written_is_told_and_leaves_nothing(articles: list[str], tmp_path: Path, capsys):
    assert cli.main(["compare", *articles, "-o", str(tmp_path / "missing" / "result.txt")]) == cli.INPUT
    assert "cannot be written" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.txt", "two.txt"]


def test_one_article_is_not_enough(articles: list[str], capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main([articles[0]])
    assert stopped.value.code == cli.USAGE
    assert capsys.readouterr().err.count("\n") == 1


def test_an_unknown_pipeline_is_a_wrong_usage(articles: list[str], capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["compare", *articles, "--pipeline", "xx_no_such_pipeline"])
    assert stopped.value.code == cli.USAGE
    assert "xx_no_such_pipeline" in capsys.readouterr().err


def test_what_is_known_of_articles_is_kept_in_the_users_cache_folder_unless_told_not_to(articles: list[str], tmp_path: Path, monkeypatch):
    folder = tmp_path / "cache"
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda _: str(folder))
    cli.main(["compare", *articles, "--no-cache", "-o", str(tmp_path / "result.txt")])
    assert not folder.exists()
    cli.main(["compare", *articles, "-o", str(tmp_path / "again.txt")])
    assert list(folder.iterdir())
    assert (tmp_path / "again.txt").read_text("utf-8") == (tmp_path / "result.txt").read_text("utf-8")


def test_a_language_overrides_the_guess(articles: list[str], tmp_path: Path):
    target = tmp_path / "result.json"
    cli.main(["compare", *articles, "--language", "en", "--format", "json", "-o", str(target)])
    assert {article["language"] for article in json.loads(target.read_text("utf-8"))["articles"]} == {"en"}


def test_keys_are_printed_with_the_users_own(tmp_path: Path, monkeypatch, capfdbinary):
    monkeypatch.setattr("lesart.tui.keymap.config_folder", lambda: tmp_path)
    (tmp_path / "keys.toml").write_text('[keys]\nwrite = "Q"\ndance = "D"\n', encoding="utf-8")
    assert cli.main(["keys"]) == cli.OK
    out, err = capfdbinary.readouterr()
    assert any(line.split()[:2] == [b"Q", b"write"] for line in out.splitlines())
    assert b"dance" in err


def test_names_joined_by_hand_are_read_from_the_folder_or_the_file_named(articles: list[str], tmp_path: Path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lesart-names.toml").write_text('[[same]]\nnames = ["Orlau", "Polen"]\n', encoding="utf-8")

    def names_together(*arguments: str) -> bool:
        assert cli.main(["compare", *articles, "--format", "json", *arguments]) == cli.OK
        return any({"Orlau", "Polen"} <= set(entity["variants"]) for entity in json.loads(capsys.readouterr().out)["entities"])

    assert names_together()
    (tmp_path / "other.toml").write_text("", encoding="utf-8")
    assert not names_together("--names", "other.toml")


@pytest.mark.parametrize(("content", "told"), [(None, "no such file"), ("[[same]\n", "not TOML")])
def test_a_file_of_names_that_cannot_be_used_is_told(articles: list[str], tmp_path: Path, capsys, content: str | None, told: str):
    names = tmp_path / "names.toml"
    if content is not None:
        names.write_text(content, encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        cli.main(["compare", *articles, "--names", str(names)])
    assert stopped.value.code == cli.INPUT
    assert told in capsys.readouterr().err


def test_a_file_of_counts_of_ones_own_that_cannot_be_used_is_told(articles: list[str], tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setattr("lesart.tui.keymap.config_folder", lambda: tmp_path)
    (tmp_path / "counts.toml").write_text("[places]\n", encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        cli.main(["compare", *articles])
    assert stopped.value.code == cli.INPUT
    assert "unknown entry 'places'" in capsys.readouterr().err


def test_groups_of_ones_own_reach_the_comparison(articles: list[str], tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setattr("lesart.tui.keymap.config_folder", lambda: tmp_path)
    (tmp_path / "counts.toml").write_text('[groups]\nmortals = ["Mensch"]\n', encoding="utf-8")
    assert cli.main(["compare", *articles, "--format", "json"]) == cli.OK
    assert {one["group"] for one in json.loads(capsys.readouterr().out)["quantities"]} == {"mortals"}


def test_conflicts_prints_both_values_with_their_passages(articles: list[str], capsysbinary):
    assert cli.main(["conflicts", *articles]) == cli.OK
    printed = capsysbinary.readouterr().out.decode()
    assert "lesart: 2 articles · 1 conflict" in printed
    for dead, number in ((18, 1), (23, 2)):
        assert f"{dead} Menschen" in printed
        assert f"[{number}] Es starben {dead} Menschen." in printed
    assert all(len(line) <= WIDTH for line in printed.splitlines())


def test_conflicts_as_json_are_the_ledger_with_the_text_of_its_passages(articles: list[str], tmp_path: Path):
    target = tmp_path / "conflicts.json"
    assert cli.main(["conflicts", *articles, "--format", "json", "-o", str(target)]) == cli.OK
    got = json.loads(target.read_text("utf-8"))
    first = got["claims"][0]
    assert (first["relation"], first["kind"]) == ("conflict", "number")
    texts = {passage["id"]: passage["text"] for passage in got["passages"]}
    assert {texts[value["passage"]] for value in first["values"]} == {"Es starben 18 Menschen.", "Es starben 23 Menschen."}
    assert set(texts) == {passage for claim in got["claims"] for passage in claim["passages"]}
    assert not any("text" in article for article in got["articles"])


def test_conflicts_fail_a_script_that_asks_for_it(articles: list[str], capsys):
    assert cli.main(["conflicts", *articles, "--fail-on", "conflict"]) == cli.CONFLICTS
    assert capsys.readouterr().err == "lesart: 1 conflict between 2 articles\n"


def test_articles_that_agree_fail_no_script(articles: list[str], capsys):
    Path(articles[1]).write_text(SAME.format(18), encoding="utf-8")
    assert cli.main(["conflicts", *articles, "--fail-on", "conflict"]) == cli.OK
    assert capsys.readouterr().err == ""


def test_a_toll_that_rose_fails_no_script(tmp_path: Path, capsys):
    for day, dead in ((6, 18), (9, 23)):
        text = f"Dammbruch in Orlau\n\nVon Mia Kern, {day}. Mai 2025\n\n{SAME.format(dead)}"
        (tmp_path / f"{day}.txt").write_text(text, encoding="utf-8")
    assert cli.main(["conflicts", str(tmp_path), "--fail-on", "conflict"]) == cli.OK
    assert "later and higher" in capsys.readouterr().out


def test_an_article_cannot_drive_the_terminal_through_its_conflicts(articles: list[str], capsys):
    Path(articles[0]).write_text(SAME.format("\x1b[31m18").replace("Orlau", "\x1b]0;x\x07Orlau"), encoding="utf-8")
    cli.main(["conflicts", *articles])
    cli.main(["conflicts", *articles, "--format", "json"])
    assert not {"\x1b", "\x07"} & set(capsys.readouterr().out)
