import codecs
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.reading import UnreadableError
from lesart.core.reading.decoding import decode

GERMAN = "Die Straße nach Görlitz ist gesperrt. Fünf Wägen stehen quer, sagte die Wehr am Abend. Überall läge Öl, hieß es später noch. " * 5
RUSSIAN = "Дорога в город закрыта. Об этом сообщили вечером власти, которые ждут помощи из соседнего района. " * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(GERMAN, e) for e in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")]
    + [(RUSSIAN, "utf-8"), (RUSSIAN, "utf-16-le")],
)
def test_a_text_comes_back_from_each_encoding(text, encoding):
    decoded, _ = decode(text.encode(encoding))
    assert decoded.removeprefix("\ufeff") == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r"])
def test_old_cyrillic_encodings_are_told_apart(encoding):
    assert decode(RUSSIAN.encode(encoding))[0] == RUSSIAN


def test_the_mark_of_the_encoding_stays_in_the_text():
    assert decode(codecs.BOM_UTF8 + b"abc") == ("\ufeffabc", "utf-8-sig")


def test_a_short_text_that_is_not_utf8_is_western():
    assert decode("Größe".encode("cp1252"))[0] == "Größe"


def test_an_encoding_named_overrides_the_guess():
    assert decode("Größe".encode(), "latin-1")[0] == "GrÃ¶Ã\x9fe"


@pytest.mark.parametrize(
    ("data", "encoding", "what"),
    [
        (b"abc", "no-such-code", "unknown encoding"),
        (b"abc", "rot13", "unknown encoding"),
        (b"\xff\xfe\xfa", "utf-8", "is not utf-8"),
        (codecs.BOM_UTF8 + b"\xff", None, "begins as utf-8-sig"),
    ],
)
def test_encodings_that_do_not_work_are_said_to(data, encoding, what):
    with pytest.raises(UnreadableError, match=what):
        decode(data, encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7\nabc",
        b"PK\x03\x04rest",
        b"a\x00b\x01c" * 40,
        bytes(range(256)) * 20,
        random.Random(3).randbytes(5000),
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UnreadableError, match="not a text file"):
        decode(data)


def test_control_characters_here_and_there_are_text():
    assert decode(b"Ein \x1b[31mroter\x1b[0m Text\x07 mit Klingel und noch mehr Worten, damit es Text ist")[0].startswith("Ein \x1b")


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_text_or_a_problem(data):
    try:
        text, encoding = decode(data)
    except UnreadableError:
        return
    assert isinstance(text, str)
    codecs.lookup(encoding)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t\r"), max_size=80).map("Text ".__add__))
@settings(max_examples=200, deadline=None)
def test_utf8_is_read_exactly(text):
    assert decode(text.encode()) == (text, "utf-8")
