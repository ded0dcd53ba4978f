import pytest
from hypothesis import given
from hypothesis import strategies as st

from lesart.core.mentions.tagging.words import word_spans


def words(text):
    return [text[start:end] for start, end in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Köln-Mülheim ist 20-jährig.", ["Köln-Mülheim", "ist", "20-jährig", "."]),
        ("Gorbani’s mayor didn't call.", ["Gorbani", "’s", "mayor", "didn't", "call", "."]),
        ("Dr. A. Odahl kam 22:16 Uhr.", ["Dr.", "A.", "Odahl", "kam", "22:16", "Uhr", "."]),
        ("Die U.S. Navy, z.B. 2.300 Mann", ["Die", "U.S.", "Navy", ",", "z.B.", "2.300", "Mann"]),
        ("„Nein“, rief @TalvikM ...", ["„", "Nein", "“", ",", "rief", "@TalvikM", "..."]),
        ("AT&T bei spiegel.de: https://a.example/b?c=d !", ["AT&T", "bei", "spiegel.de", ":", "https://a.example/b?c=d", "!"]),
        ("das Haus A.", ["das", "Haus", "A", "."]),
    ],
)
def test_a_text_is_cut_as_annotators_cut_it(text, expected):
    assert words(text) == expected


@given(st.text())
def test_nothing_but_white_space_lies_between_words(text):
    at = 0
    for start, end in word_spans(text):
        assert at <= start < end
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
