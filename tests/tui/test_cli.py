"""The command line, called as the shell calls it but in this process."""

import json
from pathlib import Path

import pytest

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
    (tmp_path / "keys.toml").write_text('[keys]\nwrite = "W"\ndance = "D"\n', encoding="utf-8")
    assert cli.main(["keys"]) == cli.OK
    out, err = capfdbinary.readouterr()
    assert any(line.split()[:2] == [b"W", b"write"] for line in out.splitlines())
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
