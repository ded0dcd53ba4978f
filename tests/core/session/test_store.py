"""The file of a session is written as things happen: whole, by whoever is first, and nothing of anybody's is lost."""

import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from making_sessions import mark

from lesart.core.model.session import MarkClass, ReadingPlace, Session, SessionArticle
from lesart.core.session.entries import with_entries, without_entries
from lesart.core.session.file import read_session, session_lines, write_session
from lesart.core.session.presence import Holder, this_process
from lesart.core.session.store import Store
from lesart.core.userfiles import UserFileError

ELSEWHERE = Holder(4711, "another-machine")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "s.jsonl"


def ids(session: Session) -> list[str]:
    return [entry.id for entry in session.entries]  # type: ignore[union-attr]  # these tests make marks alone


def test_what_is_added_is_on_file_at_once(path: Path):
    keeper = Store(path).keeper("ada")
    for name in "abc":
        keeper.add("marked", mark(name))
        assert ids(read_session(path)) == ids(keeper.session)
    keeper.undo()
    assert ids(read_session(path)) == ["a", "b"]


def test_no_file_is_made_and_none_is_left_behind_while_nothing_is_added(path: Path):
    store = Store(path)
    keeper = store.keeper("ada")
    keeper.keep(replace(keeper.session, articles=(SessionArticle("a", "a.txt", "f"),), place=ReadingPlace(("a",), offset=7)))
    store.close()
    assert not list(path.parent.iterdir())


def test_reading_other_articles_beside_a_session_leaves_it_alone(path: Path):
    write_session(path, Session("Damm", (SessionArticle("a", "a.txt", "f"),)))
    before = path.read_bytes()
    keeper = Store(path).keeper("ada")
    others = SessionArticle("x", "x.txt", "f"), *keeper.session.articles
    keeper.keep(replace(keeper.session, articles=others, place=ReadingPlace(("x",))))
    assert path.read_bytes() == before
    keeper.keep(replace(keeper.session, articles=others, place=ReadingPlace(("a",), offset=3)))
    assert read_session(path).place.offset == 3


def test_a_normal_end_leaves_the_session_and_nothing_else(path: Path):
    store = Store(path)
    store.keeper("ada").add("marked", mark("a"))
    assert len(list(path.parent.iterdir())) == 2
    store.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_link_to_a_session_stays_one_and_permissions_stay(path: Path, tmp_path: Path):
    real = tmp_path / "elsewhere" / "real.jsonl"
    real.parent.mkdir()
    write_session(real, Session("Damm"))
    real.chmod(0o640)
    path.symlink_to(real)
    store = Store(path)
    store.keeper("ada").add("marked", mark("a"))
    store.close()
    assert path.is_symlink()
    assert (ids(read_session(real)), real.stat().st_mode & 0o777) == (["a"], 0o640)
    assert [entry.name for entry in real.parent.iterdir()] == ["real.jsonl"]


def test_what_cannot_be_written_counts_and_is_written_as_soon_as_it_can_be(path: Path):
    full = OSError(28, "No space left on device")
    refused = [full, full]

    def sync(_: int) -> None:
        if refused:
            raise refused.pop()

    keeper = Store(path, sync).keeper("ada")
    for name in "ab":
        with pytest.raises(UserFileError, match=r"cannot be written \(No space left on device\); make the folder writable or some room"):
            keeper.add("marked", mark(name))
        assert keeper.unsaved
    assert not [entry for entry in path.parent.iterdir() if entry.name.startswith("s.jsonl")]
    keeper.settle()
    assert (ids(keeper.session), ids(read_session(path)), keeper.unsaved) == (["a", "b"], ["a", "b"], False)


def test_a_folder_that_is_not_there_is_told(path: Path):
    with pytest.raises(UserFileError, match="cannot be written"):
        Store(path.parent / "gone" / "s.jsonl").keeper("ada").add("marked", mark("a"))


def test_a_file_that_may_not_be_written_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch):
    write_session(path, Session("Damm"))
    before = path.read_bytes()
    keeper = Store(path).keeper("ada")
    monkeypatch.setattr("os.access", lambda _, mode: mode != os.W_OK)  # the user of the tests may be one who may everything
    with pytest.raises(UserFileError, match="Permission denied"):
        keeper.add("marked", mark("a"))
    assert path.read_bytes() == before


def test_two_processes_lose_nothing_of_each_other(path: Path):
    first, second = Store(path), Store(path)
    one, two = first.keeper("ada"), second.keeper("ada")
    one.add("marked", mark("a"), mark("b"))
    two.add("marked", mark("c"))
    assert ids(two.session) == ["a", "b", "c"]
    assert second.news() == "another process added 2 in this session"
    assert second.news() == ""
    one.remove("unmarked", mark("a"))
    assert ids(one.session) == ids(read_session(path)) == ["b", "c"]
    two.add("noted", mark("b", "why?"))
    assert first.news() == "another process added 1 in this session"
    assert ids(two.session) == ["b", "c"]
    assert "took out 1" in second.news()


def test_undo_leaves_what_another_process_wrote_and_the_place(path: Path):
    one, two = Store(path).keeper("ada"), Store(path).keeper("ada")
    one.add("marked a", mark("a"))
    two.add("marked b", mark("b"))
    one.keep(replace(one.session, place=ReadingPlace(offset=5)))
    assert (one.can_undo, one.undo()) == ("marked a", "marked a")
    assert (ids(one.session), one.session.place.offset) == (["b"], 5)
    assert (one.can_redo, one.redo()) == ("marked a", "marked a")
    assert ids(read_session(path)) == ["a", "b"]


def test_notes_that_two_wrote_at_one_time_are_both_kept(path: Path):
    write_session(path, Session(entries=(mark("a", "?"),)))
    store = Store(path)
    one, two = store.keeper("ada"), Store(path).keeper("ben")
    two.add("noted", mark("a", "why?"))
    one.add("noted", mark("a", "who says?"))
    (kept,) = read_session(path).entries
    assert sorted(kept.note.split("\n\n")) == ["who says?", "why?"]  # type: ignore[union-attr]  # a Mark
    assert "both are kept" in store.news()


def test_what_one_changed_and_the_other_took_out_stays(path: Path):
    write_session(path, Session(entries=(mark("a"),)))
    one, two = Store(path).keeper("ada"), Store(path).keeper("ada")
    two.add("noted", mark("a", "why?"))
    one.remove("unmarked", mark("a"))
    assert [entry.note for entry in one.session.entries] == ["why?"]  # type: ignore[union-attr]  # a Mark


def test_a_change_by_hand_counts_and_one_that_breaks_the_file_is_left_to_be_mended(path: Path):
    keeper = Store(path).keeper("ada")
    keeper.add("marked", mark("a"))
    by_hand = replace(read_session(path), classes=(MarkClass("quote", "*", "red"),))
    path.write_text("\n".join(reversed(session_lines(by_hand).split("\n"))), "utf-8")
    keeper.add("marked", mark("b"))
    assert [one.name for one in keeper.session.classes] == ["quote"]
    whole = path.read_text("utf-8")
    path.write_text(whole + "{", "utf-8")
    with pytest.raises(UserFileError, match="changed meanwhile, is left as it is: line 5 is no JSON"):
        keeper.add("marked", mark("c"))
    assert path.read_text("utf-8") == whole + "{"
    path.write_text(whole, "utf-8")
    keeper.settle()
    assert ids(read_session(path)) == ["a", "b", "c"]


def test_a_session_that_was_deleted_is_written_anew(path: Path):
    store = Store(path)
    keeper = store.keeper("ada")
    keeper.add("marked", mark("a"))
    path.unlink()
    keeper.add("marked", mark("b"))
    assert ids(read_session(path)) == ["a", "b"]
    assert "was gone, and is written anew" in store.news()


def test_a_second_process_is_noticed_when_it_opens_the_session(path: Path):
    write_session(path, Session("Damm"))
    first, second = Store(path, me=ELSEWHERE), Store(path)
    first.open()
    second.open()
    assert (first.others, str(second.others)) == (None, "process 4711 on another-machine")
    second.close()
    third = Store(path)
    third.open()
    assert third.others == ELSEWHERE
    first.close()
    third.save(with_entries(Session("Damm"), mark("a")))
    assert third.others is None


@pytest.mark.parametrize("left", ["", '{"pid": "x"}', "[]", None])
def test_a_process_that_died_is_no_trouble(path: Path, left: str | None):
    write_session(path, Session("Damm"))
    lock = path.with_name("s.jsonl.lock")
    if left is None:
        with subprocess.Popen([sys.executable, "-c", ""]) as gone:
            gone.wait()
        left = f'{{"pid": {gone.pid}, "host": "{this_process().host}"}}'
    lock.write_text(left, "utf-8")
    store = Store(path)
    store.open()
    assert store.others is None
    store.close()
    assert not lock.exists()


def test_a_process_that_holds_on_to_the_folder_is_told_and_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch):
    fcntl = pytest.importorskip("fcntl", reason="Windows locks no folders")
    monkeypatch.setattr("time.sleep", lambda _: None)
    keeper = Store(path).keeper("ada")
    folder = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    with pytest.raises(UserFileError, match=r"another process is writing there\); it is tried again"):
        keeper.add("marked", mark("a"))
    os.close(folder)
    keeper.add("marked", mark("b"))
    assert ids(read_session(path)) == ["a", "b"]


WRITER = """
import sys
from pathlib import Path
from lesart.core.model.session import Anchor, Mark
from lesart.core.session.store import Store
keeper = Store(Path(sys.argv[1]), sync=lambda _: None).keeper("ada")
for number in range(int(sys.argv[2]), 1000):
    keeper.add("marked", Mark(f"{number:04}", Anchor("a", 0, 4, "Some", "", " words"), "important"))
    print(number, flush=True)
"""


def test_killed_at_any_moment_of_a_thousand_writes_it_loses_nothing_but_the_last(path: Path):
    chance, written = random.Random(6), 0
    while written < 1000:
        command = [sys.executable, "-c", WRITER, str(path), str(written)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            heard = 0
            for _ in range(chance.randrange(1, 300)):  # then at whatever point of the next writes it is by now
                if not child.stdout.readline():
                    break
                heard += 1
            child.kill()
            heard += len([line for line in child.stdout.read().split("\n")[:-1] if line])
        assert child.returncode in (0, -signal.SIGKILL)
        found = ids(read_session(path))
        assert found == [f"{number:04}" for number in range(len(found))]
        assert written + heard <= len(found) <= written + heard + 1
        written = len(found)
    assert not list(path.parent.glob("*.part*"))


def test_two_processes_that_write_as_fast_as_they_can_lose_nothing(path: Path):
    code = WRITER.replace("range(int(sys.argv[2]), 1000)", "range(int(sys.argv[2]), int(sys.argv[2]) + 60)")
    commands = [[sys.executable, "-c", code, str(path), str(first)] for first in (0, 500)]
    children = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    assert [child.wait() for child in children] == [0, 0]
    assert ids(read_session(path)) == [f"{number:04}" for first in (0, 500) for number in range(first, first + 60)]


def test_the_class_of_a_mark_is_kept_and_taken_out(path: Path):
    store = Store(path)
    session = store.save(Session(classes=(MarkClass("quote", "*", "red"),)))
    store.save(replace(session, classes=()))
    assert read_session(path) == without_entries(Session())
