"""What a reader answered on conflicts before there were sessions: the file."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.judgements import CHOICES, Judgement, Quote, read_judgements
from lesart.core.safetext import safe
from lesart.core.userfiles import UserFileError

WHEN = "2026-11-20T19:45:00+01:00"
ONE = Judgement("later state", (Quote("a", "Es waren 16."), Quote("b", "Es waren 18.")), WHEN)
TWO = Judgement("wrong match", (Quote("a", "Der Damm hielt."), Quote("c", 'Der "Damm" brach.')), WHEN, "zwei Dämme")
WORDS = st.text(min_size=1, max_size=20).map(safe)
JUDGEMENTS = st.builds(
    Judgement,
    st.sampled_from([*CHOICES, None]),
    st.lists(st.builds(Quote, WORDS, WORDS), min_size=2, max_size=4).map(sorted).map(tuple),
    st.datetimes().map(lambda when: when.isoformat()),
    WORDS,
)


def test_an_entry_with_neither_answer_nor_note_is_refused(tmp_path: Path, answers_written):
    path = answers_written(tmp_path / "answers.toml", (replace(ONE, choice=None),))
    with pytest.raises(UserFileError, match="number 1 is no answer"):
        read_judgements(path)


def test_the_file_can_be_written_by_hand(tmp_path: Path):
    path = tmp_path / "answers.toml"
    path.write_text(
        """
        [[judged]]
        answer = "later state"
        when = "2026-11-20T19:45:00+01:00"
        passages = [
            { article = "b", words = "Es waren 18." },
            { article = "a", words = "Es waren 16." },
        ]
        """,
        encoding="utf-8",
    )
    assert read_judgements(path) == (ONE,)


def test_no_file_holds_no_answer(tmp_path: Path):
    assert read_judgements(tmp_path / "none.toml") == ()


@given(st.lists(JUDGEMENTS, max_size=4).map(tuple))
def test_any_answer_survives_the_file(tmp_path_factory: pytest.TempPathFactory, answers_written, judgements: tuple[Judgement, ...]):
    assert read_judgements(answers_written(tmp_path_factory.mktemp("file") / "answers.toml", judgements)) == judgements


PASSAGES = 'passages = [{article = "a", words = "x"}, {article = "b", words = "y"}]'


@pytest.mark.parametrize(
    "text",
    [
        "[[judged]\n",
        "[[answered]]\n",
        "judged = 3\n",
        f'[[judged]]\nanswer = "perhaps"\nwhen = "{WHEN}"\n{PASSAGES}',
        f'[[judged]]\nanswer = "same"\nwhen = "yesterday"\n{PASSAGES}',
        f'[[judged]]\nanswer = "same"\n{PASSAGES}',
        f'[[judged]]\nanswer = "same"\nwhen = "{WHEN}"\npassages = [{{article = "a", words = "x"}}]',
        f'[[judged]]\nanswer = "same"\nwhen = "{WHEN}"\npassages = [{{article = "a", words = "x"}}, {{article = "b"}}]',
        f'[[judged]]\nanswer = "same"\nwhen = "{WHEN}"\nnote = 3\n{PASSAGES}',
        f'[[judged]]\nanswer = "same"\nwhen = "{WHEN}"\nwho = "me"\n{PASSAGES}',
    ],
)
def test_what_is_no_answer_is_refused_with_the_file(tmp_path: Path, text: str):
    path = tmp_path / "answers.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserFileError, match=r"answers\.toml"):
        read_judgements(path)
