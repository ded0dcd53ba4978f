import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.language.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die 2.300 OVKS-Soldaten", ["Die", "2.300", "OVKS-Soldaten"]),
        ("1,8 Mio. am 10. Mai", ["1,8", "Mio", "am", "10", "Mai"]),
        ("die 31a, um 22:16 Uhr", ["die", "31a", "um", "22:16", "Uhr"]),
        ("Nato's don’t", ["Nato's", "don’t"]),
        ("ein 20-jähriger", ["ein", "20-jähriger"]),
        ("Ge\u00adwalt\u00a0im Land", ["Ge\u00adwalt", "im", "Land"]),
        ("„Ja“, sagte – er.", ["Ja", "sagte", "er"]),
        ("Москва 東京", ["Москва", "東京"]),
        ("", []),
    ],
)
def test_words_and_numbers(text, expected):
    assert [token.text for token in tokens(text)] == expected


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_tokens_are_where_they_say_and_miss_no_letter_or_digit(text):
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    covered = {i for token in found for i in range(token.start, token.end)}
    assert not [i for i, character in enumerate(text) if (character.isalpha() or character.isdecimal()) and i not in covered]
