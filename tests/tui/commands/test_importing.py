"""`lesart import`, called as the shell calls it but in this process."""

import json
from pathlib import Path

import pytest

from lesart.core.model.session import Decision, Mark
from lesart.core.session.file import read_session
from lesart.tui import cli

GERMAN = "Am Montag brach in Orlau der Damm. Es starben 18 Menschen. Die Stadt Orlau bat Polen um Hilfe."
ENGLISH = "On Monday the dam at Orlau burst. Eighteen people died. Orlau asked Poland for help."
TMX = """<tmx version="1.4"><body>
<tu><tuv xml:lang="de"><seg>Es starben 18 Menschen.</seg></tuv><tuv xml:lang="en"><seg>Eighteen people died.</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Es starben\x85 19 Menschen.</seg></tuv><tuv xml:lang="en"><seg>Eighteen people died.</seg></tuv></tu>
</body></tmx>"""
LINKS = """<linkGrp toDoc="{}" fromDoc="de.xml"><link xtargets="1:1;1:1"/></linkGrp>"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("de.txt", GERMAN), ("en.txt", ENGLISH), ("memory.tmx", TMX), ("outside.xml", "<text/>")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_an_alignment_goes_into_a_new_session_with_the_articles_and_what_was_not_found_is_listed(folder: Path, capsysbinary):
    assert cli.main(["import", "memory.tmx", "--into", "s.jsonl", "de.txt", "en.txt", "--by", "Anna"]) == cli.OK
    session = read_session(folder / "s.jsonl")
    (decision,) = session.entries
    assert isinstance(decision, Decision)
    assert ({decision.a.exact, decision.b.exact}, decision.by) == ({"Es starben 18 Menschen.", "Eighteen people died."}, "Anna")
    assert decision.when
    assert {one.path for one in session.articles} == {"de.txt", "en.txt"}
    told = capsysbinary.readouterr().out.decode()
    assert "TMX translation memory: 1 decision added, 1 not placed" in told
    assert '- "Es starben 19 Menschen.": not found in any article' in told
    assert "\x85" not in told


def test_the_articles_of_a_session_need_not_be_named_and_importing_again_adds_nothing(folder: Path, capsysbinary):
    cli.main(["import", "memory.tmx", "--into", "s.jsonl", "de.txt", "en.txt", "--by", "Anna"])
    before = read_session(folder / "s.jsonl")
    capsysbinary.readouterr()
    assert cli.main(["import", "memory.tmx", "--into", "s.jsonl", "--by", "Anna"]) == cli.OK
    assert read_session(folder / "s.jsonl") == before
    assert b"nothing added, 1 there already" in capsysbinary.readouterr().out


def test_annotations_become_marks_of_the_class_that_is_named(folder: Path):
    target = {"source": "de.txt", "selector": {"type": "TextQuoteSelector", "exact": "18 Menschen"}}
    (folder / "notes.json").write_text(json.dumps({"type": "Annotation", "bodyValue": "sicher?", "target": target}), encoding="utf-8")
    assert cli.main(["import", "notes.json", "--into", "s.jsonl", "de.txt", "--class", "question"]) == cli.OK
    (mark,) = read_session(folder / "s.jsonl").entries
    assert isinstance(mark, Mark)
    assert (mark.kind, mark.note, mark.anchor.exact) == ("question", "sicher?", "18 Menschen")


def test_links_of_a_comparison_are_taken_as_far_as_asked_for(folder: Path, capsys):
    cli.main(["compare", "de.txt", "en.txt", "--format", "json", "-o", "result.json"])
    asked = ["import", "result.json", "--into", "s.jsonl", "de.txt", "en.txt"]
    assert cli.main(asked) == cli.INPUT
    assert "say which of them you confirm" in capsys.readouterr().err
    assert not (folder / "s.jsonl").exists()
    wanted = [link for link in json.loads((folder / "result.json").read_text("utf-8"))["links"] if link["relation"] == "same"]
    assert wanted
    assert cli.main([*asked, "--relation", "same"]) == cli.OK
    assert len(read_session(folder / "s.jsonl").entries) == len(wanted)
    with pytest.raises(SystemExit) as stopped:
        cli.main([*asked, "--relation", "same", "--least", "2"])
    assert stopped.value.code == cli.USAGE


@pytest.mark.parametrize("name", ["../outside.xml", "/etc/passwd", "%2e%2e/outside.xml", "no\x00name", "none.xml"])
def test_a_file_may_not_refer_to_what_lies_outside_its_folder(folder: Path, capsys, name: str):
    (folder / "in").mkdir()
    (folder / "in" / "de.xml").write_text("<text><s id='1:1'>Es starben 18 Menschen.</s></text>", encoding="utf-8")
    (folder / "in" / "links.xml").write_text(LINKS.format(name.replace("\x00", "%00")), encoding="utf-8")
    assert cli.main(["import", "in/links.xml", "--into", "s.jsonl", "de.txt", "en.txt"]) == cli.INPUT
    assert "refers to" in capsys.readouterr().err
    assert not (folder / "s.jsonl").exists()


def test_a_file_may_refer_to_what_lies_beside_it(folder: Path):
    (folder / "de.xml").write_text("<text lang='de'><s id='1:1'>Es starben 18 Menschen.</s></text>", encoding="utf-8")
    (folder / "en.xml").write_text("<text lang='en'><s id='1:1'>Eighteen people died.</s></text>", encoding="utf-8")
    (folder / "links.xml").write_text(LINKS.format("en.xml"), encoding="utf-8")
    assert cli.main(["import", "links.xml", "--into", "s.jsonl", "de.txt", "en.txt"]) == cli.OK
    assert len(read_session(folder / "s.jsonl").entries) == 1


def test_what_cannot_be_imported_is_told_and_nothing_is_written(folder: Path, capsys):
    (folder / "plain.txt").write_text("Es starben 18 Menschen.", encoding="utf-8")
    (folder / "other.tmx").write_text(TMX.replace("18", "17").replace("Eighteen", "Seventeen"), encoding="utf-8")
    for file, told in (("plain.txt", "neither XML nor JSON"), ("none.tmx", "cannot be read"), ("other.tmx", "nothing on these articles")):
        assert cli.main(["import", file, "--into", "s.jsonl", "de.txt", "en.txt"]) == cli.INPUT
        assert f"{file}: " in (err := capsys.readouterr().err)
        assert told in err
    assert not (folder / "s.jsonl").exists()


def test_a_session_that_is_not_there_needs_articles(folder: Path):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["import", "memory.tmx", "--into", "s.jsonl"])
    assert stopped.value.code == cli.USAGE
