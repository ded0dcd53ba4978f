"""The file of a session: what was added comes back, and a person can read it, change it and compare two of them."""

import json
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making_sessions import HOSTILE, entries, mark, sessions

from lesart.core.model.session import Anchor, Entry, Naming, ReadingPlace, Session, SessionArticle
from lesart.core.session.entries import key_of, with_entries
from lesart.core.session.file import canonical, is_session, parsed, read_session, session_lines, write_session
from lesart.core.userfiles import UserFileError

HERE = Path("s.jsonl")
FIRST = '{"lesart": "session/1"}\n'


def read(text: str) -> Session:
    return parsed(text.encode("utf-8"), HERE)


@given(sessions)
def test_what_was_added_comes_back(session: Session):
    assert read(session_lines(session)) == canonical(session)


@given(sessions, st.randoms())
def test_the_same_session_has_the_same_bytes_whatever_came_first(session: Session, random):
    session = canonical(session)
    entries, articles, classes = list(session.entries), list(session.articles), list(session.classes)
    for own in (entries, articles, classes):
        random.shuffle(own)
    shuffled = replace(session, entries=tuple(entries), articles=tuple(articles), classes=tuple(classes))
    assert session_lines(shuffled) == session_lines(session)


@given(sessions, entries)
def test_one_thing_added_or_changed_is_one_line_in_a_diff(session: Session, entry: Entry):
    before = session_lines(session)
    after = session_lines(with_entries(session, entry))
    lines = list(unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm=""))[2:]
    added, removed = ([line for line in lines if line.startswith(sign)] for sign in "+-")
    assert len(added) <= 1
    assert len(removed) <= (key_of(entry) in map(key_of, session.entries))


@given(sessions, st.randoms())
def test_the_order_of_the_lines_does_not_matter_on_reading(session: Session, random):
    lines = session_lines(session).split("\n")
    random.shuffle(lines)
    assert read("\r\n".join(lines)) == canonical(session)


@given(sessions)
def test_a_file_of_it_cannot_drive_the_screen_that_shows_it(session: Session):
    text = session_lines(session)
    assert len(text.splitlines()) == text.count("\n")
    assert not set(text) & set("\x00\x1b\x7f\x9b\u202e\u2028\ufeff\ud800")


def test_it_reads_as_a_person_would_write_it():
    session = Session("Damm", (SessionArticle("a", "texts/a.txt", "f00"),), (), (mark("m1", "why?"),), ReadingPlace(("a",)))
    assert session_lines(session) == (
        '{"lesart": "session/1", "title": "Damm"}\n'
        '{"type": "article", "id": "a", "path": "texts/a.txt", "sha256": "f00"}\n'
        '{"type": "mark", "id": "m1", "anchor": {"article": "a", "start": 0, "end": 4, "exact": "Some", "suffix": " words"}, '
        '"kind": "important", "note": "why?", "by": "ada"}\n'
        '{"type": "place", "articles": ["a"]}\n'
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("", "is no session of lesart; its first line would be"),
        ('{"type": "place"}', "is no session of lesart"),
        ("\n# Damm gebrochen\n\nAm Montag.", "is no session of lesart"),
        ("<<<<<<< ours", "line 1 stands between two versions of the file"),
        ('{"lesart": "session/2"}', "line 1 says 'session/2', this lesart reads 'session/1'; read the file with a newer lesart"),
        (FIRST + FIRST, "line 2 begins a second session; make one of the two with lesart merge"),
        ('{"lesart": "session/1", "mood": 1}', "unknown key 'mood'"),
        (FIRST + "\n{", "line 3 is no JSON"),
        (FIRST + "[]", "line 2 is no object"),
        (FIRST + "<<<<<<< ours", "line 2 stands between two versions of the file; keep the lines of both"),
        (FIRST + '{"id": "x"}', "line 2 has no type"),
        (FIRST + '{"type": "dream"}', "line 2 is of an unknown type 'dream'; a line is one of article, class"),
        (FIRST + '{"type": ["mark"]}', "unknown type"),
        (FIRST + '{"type": "class", "name": "q", "glyph": "*"}', "line 2 class: colour is missing; there are name, glyph, colour"),
        (FIRST + '{"type": "class", "name": "q", "glyph": "*", "colour": "red", "size": 3}', "class: unknown key 'size'"),
        (FIRST + '{"type": "class", "name": "q", "glyph": 1, "colour": "red"}', "class.glyph: 1 does not fit; write text in quotes"),
        (FIRST + '{"type": "naming", "verdict": "same", "names": "x"}', 'naming.names: "x" does not fit; write a list'),
        (FIRST + '{"type": "naming", "verdict": "maybe", "names": []}', 'naming.verdict: "maybe" does not fit; write one of "same", "diff'),
        (FIRST + '{"type": "naming", "verdict": [], "names": []}', "naming.verdict: [] does not fit"),
        (FIRST + '{"type": "place", "offset": -1}', "place.offset: -1 does not fit; write a whole number"),
        (FIRST + '{"type": "place", "offset": true}', "place.offset: true does not fit"),
        (
            FIRST + '{"type": "place", "offset": 1000000000}',
            "place.offset: 1000000000 does not fit; write a whole number from 0 to 999999999",
        ),
        (FIRST + '{"type": "place", "offset": ' + "9" * 5000 + "}", "line 2 has a number that is too long; mend that line"),
        (FIRST + '{"type": "place", "offset": NaN}', "line 2 has NaN, which is no number"),
        (FIRST + '{"type": "place", "offset": 1, "offset": 2}', "line 2 has 'offset' twice"),
        (FIRST + '{"type": "place"}\n{"type": "place"}', "line 3 is about the same as line 2; take one of the two out"),
        (
            FIRST + '{"type": "silence", "article": "b", "anchor": {"article": "a", "start": 9, "end": 5, "exact": ""}}',
            "line 2 silence.anchor: ends before it starts",
        ),
        (FIRST + "[" * 100_000, "nested too deep"),
    ],
)
def test_what_is_wrong_in_it_is_told_with_the_line_and_what_to_do(lines: str, told: str):
    with pytest.raises(UserFileError) as refused:
        read(lines)
    assert told in str(refused.value)


def test_one_entry_twice_is_refused_rather_than_one_of_the_two_lost():
    line = session_lines(Session(entries=(mark("m1"),))).split("\n")[1]
    with pytest.raises(UserFileError, match="line 4 is about the same as line 3"):
        read(FIRST + "\n" + line + "\n" + json.dumps({**json.loads(line), "note": "other"}))


def test_a_file_saved_by_an_editor_of_windows_is_read():
    text = session_lines(Session("Damm", entries=(mark("m1"),)))
    assert parsed(("\ufeff" + text.replace("\n", "\r\n")).encode("utf-8"), HERE).title == "Damm"


def test_a_file_that_is_not_there_or_no_text_is_told(tmp_path: Path):
    with pytest.raises(UserFileError, match="no such file"):
        read_session(tmp_path / "s.jsonl")
    with pytest.raises(UserFileError, match="cannot be read"):
        read_session(tmp_path)
    (tmp_path / "s.jsonl").write_bytes(b"\xff\xfe")
    with pytest.raises(UserFileError, match="not written in UTF-8"):
        read_session(tmp_path / "s.jsonl")


def test_hostile_words_come_back_from_the_disk(tmp_path: Path):
    session = Session(HOSTILE, entries=(mark("m", HOSTILE), Naming("same", (HOSTILE, "x"))))
    write_session(tmp_path / "s.jsonl", session)
    assert read_session(tmp_path / "s.jsonl") == canonical(session)


def test_an_anchor_needs_no_words_around_it():
    line = '{"type": "silence", "article": "b", "anchor": {"article": "a", "start": 1, "end": 3, "exact": "ab"}}'
    assert read(FIRST + line).entries[0].anchor == Anchor("a", 1, 3, "ab")  # type: ignore[union-attr]  # it is a Silence


@pytest.mark.parametrize(
    ("first", "is_one"),
    [
        (FIRST, True),
        ('{"lesart":"session/1"}', True),
        ('\ufeff\n{"title": "Damm", "lesart" : "session/1"}', True),
        ('{"schema": "lesart/1"}', False),
        ("Am Montag brach der Damm.", False),
    ],
)
def test_a_session_is_known_by_its_first_line_however_that_is_laid_out(tmp_path: Path, first: str, is_one: bool):
    path = tmp_path / "s.jsonl"
    path.write_text(first + "\n", "utf-8")
    assert is_session(path) is is_one
