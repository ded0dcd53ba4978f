"""Bytes -> text.

A byte order mark decides; else strict UTF-8; else charset-normalizer among the few encodings that German and English articles come in
(unrestricted it answers with EBCDIC and the like for short texts); else cp1252, which nearly every byte sequence satisfies.
"""

import codecs

from lesart.core.reading.problems import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ["utf_8", "cp1252", "cp1250", "cp1251", "koi8_r", "iso8859_2", "utf_16"]
_LAST_RESORT = "cp1252"
_SAMPLE = 20_000  # bytes looked at where the encoding has to be guessed
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\x1f\x8b",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"7z\xbc\xaf",
    b"ID3",
    b"OggS",
    b"RIFF",
)
# C0 controls that no text holds; tab, line feed, form feed, carriage return, escape and backspace do occur.
_CONTROLS = bytes(set(range(0x20)) - {0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B})
_CONTROL_SHARE = 0.02
_ZERO_SHARE = 0.03  # of the bytes of UTF-16 text: at least its blanks
_ALPHABETS_END = "\u0700"  # Latin, Greek, Cyrillic, Hebrew and Arabic lie below
_PROSE_SHARE = 0.7  # of the characters of a text that are letters, digits or white space


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text of `data` and the name of the encoding it was read with. `encoding` overrides the guess.

    Raises:
        UnreadableError: the data are no text, or the encoding named is unknown or does not fit.
    """
    if encoding is not None:
        return _as_told(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, name)
    if data.startswith(_MAGIC):
        raise _binary()
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide), wide
    if _looks_binary(data):
        raise _binary()
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _guessed(data)


def _as_told(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(encoding).name
        return data.decode(encoding), name
    except (LookupError, ValueError) as error:
        if isinstance(error, UnicodeDecodeError):
            raise UnreadableError(f"is not {encoding}", "leave out --encoding to let lesart guess, or name another") from error
        raise UnreadableError(f"unknown encoding {encoding!r}", "use a name such as utf-8, cp1252 or iso-8859-1") from error


def _marked(data: bytes, name: str) -> tuple[str, str]:
    # The mark itself stays in the text: text is the decoded source character for character, and a repair hides it.
    plain = {"utf-8-sig": "utf-8"}.get(name) or f"{name}-{'le' if data[0] == 0xFF else 'be'}"
    try:
        return data.decode(plain), name
    except UnicodeDecodeError as error:
        raise UnreadableError(f"begins as {name} but does not go on so", "name the encoding with --encoding") from error


def _unmarked_utf16(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark: blanks and Latin letters have their zero bytes on one side only."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    for zeros, others, name in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > len(sample) * _ZERO_SHARE and others * 10 < zeros and _fits(data, name) and _is_prose(sample.decode(name, "ignore")):
            return name
    return None


def _is_prose(text: str) -> bool:
    wordlike = sum(character < _ALPHABETS_END and (character.isalnum() or character.isspace()) for character in text)
    return wordlike > _PROSE_SHARE * len(text)


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _looks_binary(data: bytes) -> bool:
    if b"\x00" in data:
        return True
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(sample)


def _binary() -> UnreadableError:
    return UnreadableError("is not a text file", "save it as plain text or Markdown and open that")


def _guessed(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # heavy, and needed for old encodings only

    best = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES).best()
    for name in ([best.encoding] if best else []) + [_LAST_RESORT, "latin-1"]:
        if _fits(data, name):
            return data.decode(name), name
    raise _binary()
