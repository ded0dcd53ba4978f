import pytest

from lesart.core.aliases import read_aliases, write_aliases
from lesart.core.model import Aliases
from lesart.core.userfiles import UserFileError
from lesart.tui.answers import Answer, Answers

ONE = Answer("Kutaisi", "Kutaissi", "same")
TWO = Answer("Schulz", "Scholz", "different")
BOTH = Aliases((("Kutaisi", "Kutaissi"),), (("Scholz", "Schulz"),))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "names.toml"


def test_every_answer_is_on_the_disk_when_it_is_given(path):
    answers = Answers(path, Aliases())
    answers.give(ONE)
    assert read_aliases(path).same == BOTH.same
    answers.give(TWO)
    assert read_aliases(path) == answers.aliases == BOTH


def test_answers_are_taken_back_one_after_another(path):
    answers = Answers(path, Aliases())
    answers.give(ONE)
    answers.give(TWO)
    assert answers.last == TWO
    answers.take_back()
    assert read_aliases(path).same == BOTH.same
    answers.take_back()
    assert read_aliases(path) == Aliases()
    assert answers.last is None


def test_what_stood_in_the_file_stays_and_is_not_taken_back(path):
    write_aliases(path, Aliases(BOTH.same))
    answers = Answers(path, read_aliases(path))
    answers.give(TWO)
    assert read_aliases(path) == BOTH
    answers.take_back()
    assert read_aliases(path) == Aliases(BOTH.same)


def test_an_answer_that_cannot_be_written_counts_and_is_written_with_the_next(tmp_path):
    path = tmp_path / "later" / "names.toml"
    answers = Answers(path, Aliases())
    with pytest.raises(UserFileError, match=r"names\.toml"):
        answers.give(ONE)
    assert answers.aliases.same == BOTH.same
    path.parent.mkdir()
    answers.give(TWO)
    assert read_aliases(path) == BOTH


def test_what_another_hand_wrote_meanwhile_is_kept(path):
    answers = Answers(path, Aliases())
    answers.give(ONE)
    write_aliases(path, Aliases((("Belarus", "Weißrussland"),)))
    answers.give(TWO)
    assert read_aliases(path) == Aliases((("Belarus", "Weißrussland"),), BOTH.different)


def test_an_answer_in_a_file_that_another_hand_changed_is_not_taken_back_behind_its_back(path):
    answers = Answers(path, Aliases())
    answers.give(ONE)
    changed = Aliases((("Belarus", "Weißrussland"), *BOTH.same))
    write_aliases(path, changed)
    with pytest.raises(UserFileError, match="take the answer out there"):
        answers.take_back()
    assert read_aliases(path) == changed


def test_a_file_that_is_no_toml_any_more_is_left_as_it_is(path):
    answers = Answers(path, Aliases())
    path.write_text("[[same", encoding="utf-8")
    with pytest.raises(UserFileError, match="not TOML"):
        answers.give(ONE)
    assert path.read_text(encoding="utf-8") == "[[same"
    assert answers.aliases.same == BOTH.same
