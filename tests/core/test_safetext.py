import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lesart.core.safetext import STAND_IN, is_plain, safe, safe_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mrot\x1b[0m", "␛[31mrot␛[0m"),
        ("\x9b31m", f"{STAND_IN}31m"),
        ("a\tb\fc\nd\re", "a b c d e"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("ab\u202egnp.exe", f"ab{STAND_IN}gnp.exe"),
        ("\u2066x\u2069\u200f", f"{STAND_IN}x{STAND_IN}{STAND_IN}"),
        ("zwei\u200bteilig\ufeff", f"zwei{STAND_IN}teilig{STAND_IN}"),
        ("Staats\u00adchef", "Staats-chef"),
        ("\ud800", STAND_IN),
        ("\U000e0041", STAND_IN),
        ("a\ufffeb\uffff\ufdd0\U0010ffff", f"a{STAND_IN}b{STAND_IN * 3}"),
        ("10\u00a0000 „Größe“ – 1/2", "10\u00a0000 „Größe“ – 1/2"),
        ("👩\u200d👩\u200d👧 ❤\ufe0f e\u0301", "👩\u200d👩\u200d👧 ❤\ufe0f e\u0301"),
    ],
)
def test_nothing_drives_reorders_or_hides(text, shown):
    assert safe(text) == shown


@given(st.text(st.characters(), max_size=60))
def test_length_stays_and_nothing_dangerous_remains(text):
    shown = safe(text)
    assert len(shown) == len(text)
    assert not [char for char in shown if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not [
        char for char in shown if unicodedata.bidirectional(char) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    ]
    assert safe(shown) == shown


def test_every_stand_in_takes_one_cell():
    hostile = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x202E, 0x2066, 0x200B, 0xFEFF, 0xAD)]
    assert [cell_len(safe(char)) for char in hostile] == [1] * len(hostile)


def test_plain_text_is_safe_and_takes_one_cell_each():
    plain = [chr(code) for code in range(0x11000) if is_plain(chr(code))]
    assert len(plain) > 900
    assert {cell_len(char) for char in plain} == {1}
    assert not [char for char in plain if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Mn", "Zl", "Zp"}]


def test_text_of_several_lines_keeps_them_and_nothing_else():
    assert safe_lines("eins\n\x1b[31mzwei\r\n\u2028drei") == "eins\n␛[31mzwei \n drei"
