"""What is known of an article is found out once, and nothing in the folder can do harm."""

import os
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lesart.core.kept import Kept
from lesart.core.language.passages import passages_of
from lesart.core.model import Passage
from lesart.core.reading import read_article

KIND = tuple[Passage, ...]
TEXT = "Titel der Meldung\n\nEin Damm ist gebrochen. Das Wasser steigt weiter.\n"


@pytest.fixture
def article():
    return read_article("a.txt", TEXT.encode())


class Counting:
    """A stage that counts how often it is asked."""

    def __init__(self):
        self.asked = 0

    def __call__(self, article):
        self.asked += 1
        return passages_of(article)


def test_a_stage_is_asked_once_in_a_process_and_once_for_all_with_a_folder(article, tmp_path):
    stage = Counting()
    kept = Kept(tmp_path)
    assert kept.of(article, "passages", KIND, stage) == kept.of(article, "passages", KIND, stage) == passages_of(article)
    assert stage.asked == 1
    assert Kept(tmp_path).of(article, "passages", KIND, stage) == passages_of(article)
    assert stage.asked == 1
    Kept().of(article, "passages", KIND, stage)
    assert stage.asked == 2


def test_another_text_another_stage_and_another_program_are_another_matter(article, tmp_path, monkeypatch):
    stage = Counting()
    Kept(tmp_path).of(article, "passages", KIND, stage)
    Kept(tmp_path).of(read_article("a.txt", (TEXT + "Mehr.\n").encode()), "passages", KIND, stage)
    Kept(tmp_path).of(article, "clauses", KIND, stage)
    assert stage.asked == 3
    monkeypatch.setattr("lesart.core.kept._program", lambda: "the next version")
    Kept(tmp_path).of(article, "passages", KIND, stage)
    assert stage.asked == 4


def test_where_an_article_lies_does_not_matter(article, tmp_path):
    stage = Counting()
    Kept(tmp_path).of(article, "passages", KIND, stage)
    Kept(tmp_path).of(replace(article, path="elsewhere/b.txt"), "passages", KIND, stage)
    assert stage.asked == 1


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=80), st.sampled_from([b"[]x", b"[[1]]", b"{}", b"[" * 100_000, b'[["a.0","a",0,"9",0,null]]'])))
def test_a_broken_file_is_found_out_again_and_mended(article, tmp_path, rubbish):
    folder = tmp_path / "kept"
    Kept(folder).of(article, "passages", KIND, passages_of)
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(rubbish)
    assert Kept(folder).of(article, "passages", KIND, passages_of) == passages_of(article)
    assert path.read_bytes() == whole


def test_a_folder_that_cannot_be_used_costs_nothing_but_time(article, tmp_path):
    (tmp_path / "file").write_text("no folder")
    kept = Kept(tmp_path / "file" / "kept")
    assert kept.of(article, "passages", KIND, passages_of) == passages_of(article)
    kept.tidy()


def test_a_full_disk_leaves_no_half_file(article, tmp_path, monkeypatch):
    def full(*_):
        raise OSError("no space left on device")

    monkeypatch.setattr("os.replace", full)
    assert Kept(tmp_path).of(article, "passages", KIND, passages_of) == passages_of(article)
    assert list(tmp_path.iterdir()) == []


def test_the_folder_holds_no_more_than_it_may_and_what_was_used_last_stays(tmp_path):
    kept = Kept(tmp_path, most_bytes=1)
    kept.of(read_article("a.txt", TEXT.encode()), "passages", KIND, passages_of)
    kept.tidy()
    assert list(tmp_path.iterdir()) == []
    one, other = read_article("a.txt", TEXT.encode()), read_article("b.txt", TEXT.upper().encode())
    kept = Kept(tmp_path)
    kept.of(one, "passages", KIND, passages_of)
    (first,) = tmp_path.iterdir()
    os.utime(first, (1, 1))
    kept.of(other, "passages", KIND, passages_of)
    small = Kept(tmp_path, most_bytes=sum(path.stat().st_size for path in tmp_path.iterdir()) - 1)
    small.of(one, "clauses", KIND, lambda _: ())
    os.utime(first, (1, 1))
    small.tidy()
    assert not first.exists()
    assert len(list(tmp_path.iterdir())) == 2


def test_only_the_user_may_look_into_the_folder(article, tmp_path):
    Kept(tmp_path / "kept").of(article, "passages", KIND, passages_of)
    if os.name == "posix":
        assert (tmp_path / "kept").stat().st_mode & 0o077 == 0
        assert next((tmp_path / "kept").iterdir()).stat().st_mode & 0o077 == 0
