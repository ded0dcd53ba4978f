"""Names joined and split by hand: the file a person writes and the decisions the reader adds."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.aliases import read_aliases, with_different, with_same
from lesart.core.model import Aliases
from lesart.core.userfiles import UserFileError

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(str.strip)
FEW = st.sampled_from(["Lukaschenko", "Lukashenko", "Łukaszenka", "OGK", "JCPO"])


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "names.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_by_hand_is_read(tmp_path: Path):
    path = written(
        tmp_path,
        """
        # two presses, one man
        [[same]]
        names = ["Lukaschenko", "Lukashenko"]
        [[different]]
        names = ["Anna Müller", "Anne Müller", "Anja Müller"]
        """,
    )
    assert read_aliases(path) == Aliases(
        (("Lukaschenko", "Lukashenko"),),
        (("Anja Müller", "Anna Müller"), ("Anja Müller", "Anne Müller"), ("Anna Müller", "Anne Müller")),
    )


def test_no_file_joins_and_splits_nothing(tmp_path: Path):
    assert read_aliases(tmp_path / "none.toml") == Aliases()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[same]\nnames = []", "not TOML.*line 1"),
        ('[[sane]]\nnames = ["A", "B"]', "'sane'"),
        ('[same]\nnames = ["A", "B"]', r"\[\[same\]\]"),
        ('[[same]]\nnames = ["A"]', "number 1"),
        ('[[same]]\nnames = ["A", "B"]\n[[same]]\nname = ["A", "B"]', "number 2"),
        ('[[different]]\nnames = ["A", ""]', "number 1"),
        ('[[same]]\nnames = ["A", "B"]\n[[same]]\nnames = ["B", "C"]\n[[different]]\nnames = ["A", "C"]', "'A' and 'C'"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_the_place(tmp_path: Path, text: str, told: str):
    path = written(tmp_path, text)
    with pytest.raises(UserFileError, match=told) as problem:
        read_aliases(path)
    assert str(path) in str(problem.value)
    assert problem.value.advice


def test_a_file_in_another_encoding_and_a_folder_are_told(tmp_path: Path):
    path = tmp_path / "names.toml"
    path.write_bytes('[[same]]\nnames = ["Müller", "Miller"]'.encode("cp1252"))
    with pytest.raises(UserFileError, match="UTF-8"):
        read_aliases(path)
    with pytest.raises(UserFileError, match="cannot be read"):
        read_aliases(tmp_path)


def test_the_last_word_counts():
    said = with_same(Aliases(), ["Lukaschenko", "Lukashenko"])
    said = with_same(said, ["Lukashenko", "Łukaszenka"])
    assert said.same == (("Lukaschenko", "Lukashenko", "Łukaszenka"),)
    said = with_different(said, "Lukaschenko", "Łukaszenka")
    assert said == Aliases((("Lukaschenko", "Lukashenko"),), (("Lukaschenko", "Łukaszenka"),))
    assert with_same(said, ["Łukaszenka", "Lukaschenko"]).different == ()


@given(st.lists(st.lists(NAMES, min_size=2, max_size=4, unique=True), max_size=4), st.lists(st.tuples(NAMES, NAMES), max_size=4))
def test_what_a_person_wrote_is_read(tmp_path_factory: pytest.TempPathFactory, groups, pairs):
    aliases = Aliases()
    for group in groups:
        aliases = with_same(aliases, group)
    for one, other in pairs:
        aliases = with_different(aliases, one, other)
    path = tmp_path_factory.mktemp("names") / "names.toml"
    entries = [("same", group) for group in aliases.same] + [("different", pair) for pair in aliases.different]
    path.write_text("".join(f"[[{kind}]]\nnames = {_listed(names)}\n" for kind, names in entries), encoding="utf-8")
    assert read_aliases(path) == aliases


@given(st.lists(st.tuples(st.booleans(), FEW, FEW), max_size=12))
def test_no_decisions_contradict_each_other(decisions):
    aliases = Aliases()
    for joined, one, other in decisions:
        aliases = with_same(aliases, [one, other]) if joined else with_different(aliases, one, other)
        grouped = [set(group) for group in aliases.same]
        if one != other:
            assert any({one, other} <= group for group in grouped) == joined
        assert not any(set(pair) <= group for pair in aliases.different for group in grouped)
    names = [name for group in aliases.same for name in group]
    assert len(names) == len(set(names))


def _listed(names: Iterable[str]) -> str:
    """Names as a person writes them in TOML."""
    return json.dumps(list(names), ensure_ascii=False).replace("\x7f", "\\u007f")
