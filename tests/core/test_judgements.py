"""What a reader answered on conflicts: the file, and finding again what an answer was about."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.judgements import CHOICES, Judgement, Quote, is_about, quotes_of, read_judgements, write_judgements
from lesart.core.model import Article, Block, Claim, Comparison, Passage, Repair
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


def test_what_is_written_is_read_back(tmp_path: Path):
    write_judgements(tmp_path / "answers.toml", (ONE, TWO))
    assert read_judgements(tmp_path / "answers.toml") == (ONE, TWO)
    assert list(tmp_path.iterdir()) == [tmp_path / "answers.toml"]


def test_an_entry_with_neither_answer_nor_note_is_refused(tmp_path: Path):
    path = tmp_path / "answers.toml"
    write_judgements(path, (replace(ONE, choice=None),))
    with pytest.raises(UserFileError, match="number 1 is no answer"):
        read_judgements(path)


def test_the_file_can_be_read_and_written_by_hand(tmp_path: Path):
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
def test_any_answer_survives_the_file(tmp_path_factory: pytest.TempPathFactory, judgements: tuple[Judgement, ...]):
    path = tmp_path_factory.mktemp("file") / "answers.toml"
    write_judgements(path, judgements)
    assert read_judgements(path) == judgements


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


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path):
    with pytest.raises(UserFileError, match="cannot be written"):
        write_judgements(tmp_path / "nowhere" / "answers.toml", (ONE,))


def test_an_answer_is_about_its_passages_whatever_their_order_and_whatever_articles_came_since():
    assert is_about(ONE, reversed(ONE.quotes))
    assert is_about(ONE, (*ONE.quotes, Quote("new", "Es waren 17.")))
    assert is_about(ONE, (replace(ONE.quotes[0], article="edited elsewhere"), ONE.quotes[1]))


def test_an_answer_is_not_about_a_claim_that_lost_or_gained_a_passage_of_its_articles():
    assert not is_about(ONE, ONE.quotes[:1])
    assert not is_about(ONE, (*ONE.quotes, Quote("a", "Später waren es 17.")))
    assert not is_about(ONE, TWO.quotes)


def test_a_passage_is_quoted_as_it_reads_on_one_line():
    text = "Im Herbst waren es Ver-\nletzte\x1b[31m."
    article = Article("a", "a.txt", text, (Block(0, len(text), "body"),), repairs=(Repair(22, 24, ""),))
    passage = Passage("a.0", "a", 0, len(text), 0)
    quotes = quotes_of([Claim("c", ("a.0",), "conflict")], Comparison((article,), (passage,)))
    assert quotes == {"c": (Quote("a", "Im Herbst waren es Verletzte\u241b[31m."),)}
