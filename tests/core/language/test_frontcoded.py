"""A dictionary that is read where it is asked says what the whole one says."""

from itertools import takewhile

import pytest
import simplemma
from hypothesis import given
from hypothesis import strategies as st
from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY

from lesart.core.language.dictionaries import _dictionary, dictionary_form, is_in_dictionary
from lesart.core.language.frequencies import words_counted
from lesart.core.language.frontcoded import FrontCoded, UnknownFormat, front_coded

_WORDS = st.text("abcäß", min_size=1, max_size=6) | st.text("ab", min_size=120, max_size=300)


@given(st.dictionaries(_WORDS, _WORDS | st.just("a"), min_size=1), st.lists(_WORDS))
def test_every_word_has_its_form_and_no_other_word_has_one(forms, others):
    dictionary = front_coded(_stream(forms))
    assert dict(dictionary) == forms
    assert len(dictionary) == len(forms)
    assert {word: dictionary.get(word) for word in [*forms, *others]} == {word: forms.get(word) for word in [*forms, *others]}
    assert [word in dictionary for word in others] == [word in forms for word in others]


def test_it_is_read_across_the_parts_that_are_worked_on_at_once():
    forms = {f"{number:06}wort{'e' * (number % 7)}": f"{number // 9:06}wort" for number in range(40_000)}
    assert dict(front_coded(_stream(forms))) == forms


@pytest.mark.parametrize(
    "spoil",
    [lambda stream: stream[:-1], lambda stream: b"x" + stream, lambda stream: stream + b"\0\0\0\0", lambda _: b"", lambda _: b"SMFC1\0\0"],
)
def test_a_stream_that_is_broken_or_of_another_kind_is_refused(spoil):
    stream = _stream({"haus": "haus", "hauses": "haus", "ging": "gehen"})
    with pytest.raises(UnknownFormat):
        front_coded(spoil(stream))


def test_simplemmas_english_dictionary_is_read_to_the_last_word():
    assert isinstance(_dictionary("en"), FrontCoded)
    assert dict(_dictionary("en")) == dict(DEFAULT_DICTIONARY_FACTORY.get_dictionary("en"))


@pytest.mark.parametrize("language", ["de", "en"])
def test_words_are_known_and_brought_to_their_form_as_simplemma_does(language):
    words = [word for word in words_counted()[::100] if word.isalpha()]
    assert [is_in_dictionary(word, language) for word in words] == [simplemma.is_known(word, language) for word in words]
    assert [dictionary_form(word, language) for word in words] == [simplemma.lemmatize(word, language) for word in words]


def _stream(forms: dict[str, str]) -> bytes:
    """The forms as simplemma's builder writes them."""
    stream, before, last = bytearray(b"SMFC1\0" + _number(len(forms))), b"", None
    for key, value in sorted((key.encode(), value.encode()) for key, value in forms.items()):
        shared, kept = _shared(before, key), _shared(key, value)
        stream += _number(shared) + _number(len(key) - shared) + key[shared:]
        if value == last:
            stream += bytes([254])
        elif len(key) - kept < 254:
            stream += bytes([len(key) - kept]) + _number(len(value) - kept) + value[kept:]
        else:
            stream += bytes([255]) + _number(len(value)) + value
        before, last = key, value
    return bytes(stream)


def _shared(one: bytes, other: bytes) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _number(number: int) -> bytes:
    return bytes([number]) if number < 128 else bytes([number & 127 | 128]) + _number(number >> 7)
