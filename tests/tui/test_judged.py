"""Answers on conflicts, kept in their file."""

from pathlib import Path

import pytest

from lesart.core.judgements import Judgement, Quote, read_judgements, write_judgements
from lesart.core.userfiles import UserFileError
from lesart.tui.judged import Judged

WHEN = "2026-11-20T19:45:00+01:00"
ONE = Judgement("same", (Quote("a", "x"), Quote("b", "y")), WHEN)
OTHER = Judgement("wrong match", (Quote("a", "z"), Quote("b", "y")), WHEN)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "answers.toml"


def test_what_another_hand_wrote_meanwhile_is_kept(path: Path):
    judged = Judged(path)
    judged.give(ONE)
    write_judgements(path, (*read_judgements(path), OTHER))
    judged.give(Judgement("later state", ONE.quotes, WHEN))
    assert sorted(judgement.choice for judgement in read_judgements(path)) == ["later state", "wrong match"]


def test_what_stood_in_the_file_can_be_taken_back(path: Path):
    write_judgements(path, (ONE, OTHER))
    judged = Judged(path)
    judged.load()
    judged.take_back(ONE)
    assert read_judgements(path) == (OTHER,)


def test_an_answer_that_cannot_be_written_is_written_with_the_next(tmp_path: Path):
    path = tmp_path / "later" / "answers.toml"
    judged = Judged(path)
    with pytest.raises(UserFileError):
        judged.give(ONE)
    path.parent.mkdir()
    judged.give(OTHER)
    assert read_judgements(path) == (ONE, OTHER)
