"""What a session consists of as lines of JSON and back, typed: what does not fit is told, never half read."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache, lru_cache
from types import MappingProxyType, NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from lesart.core.model.session import (
    Answer,
    Chosen,
    Decision,
    Entry,
    Mark,
    MarkClass,
    Naming,
    Note,
    ReadingPlace,
    SessionArticle,
    Silence,
)

Item = SessionArticle | MarkClass | Entry | ReadingPlace
"""What a line stands for."""

KINDS: Mapping[str, type[Item]] = MappingProxyType(
    {
        "article": SessionArticle,
        "class": MarkClass,
        "answer": Answer,
        "chosen": Chosen,
        "decision": Decision,
        "mark": Mark,
        "naming": Naming,
        "note": Note,
        "silence": Silence,
        "place": ReadingPlace,
    }
)
"""What a line may stand for, by the word at its beginning."""

_WORDS = {kind: word for word, kind in KINDS.items()}

# JSON leaves these as they are. On a screen they would drive it, reorder it or break the line; half of a pair has no form in UTF-8.
_UNSHOWN = re.compile("[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


class MisfitError(ValueError):
    """A line that stands for nothing a session may hold: what is wrong in it, and what the user can do."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(f"{what}; {advice}")
        self.what, self.advice = what, advice


@lru_cache(maxsize=65_536)
def line_of(item: Item) -> str:
    """The item as one line, without its end; what is as it mostly is, is left out."""
    return json_line({"type": _WORDS[type(item)], **keyed(item)})


def json_line(content: Mapping[str, object]) -> str:
    """An object of JSON on one line that is safe to show."""
    return _UNSHOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(content, ensure_ascii=False))


def content_of(line: str) -> dict[str, object]:
    """The object of JSON that a line holds.

    Raises:
        MisfitError: it holds none.
    """
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        raise MisfitError("stands between two versions of the file", "keep the lines of both, and take this one out")
    try:
        content = json.loads(line, object_pairs_hook=_once, parse_constant=_no_number)
    except MisfitError:
        raise
    except json.JSONDecodeError as error:
        raise MisfitError(f"is no JSON ({error.msg})", "mend that line, or take it out") from error
    except RecursionError as error:
        raise MisfitError("is no JSON (nested too deep)", "mend that line, or take it out") from error
    except ValueError as error:  # Python reads no number of thousands of digits
        raise MisfitError("has a number that is too long", "mend that line, or take it out") from error
    if not isinstance(content, dict):
        raise MisfitError("is no object", 'write {"type": ..., ...}')
    return content


def item_of(content: Mapping[str, object]) -> Item:
    """What the content of a line stands for.

    Raises:
        MisfitError: it stands for nothing known, or lacks something, or has something more: a newer lesart may have written it, and to
            leave it out here would be to lose it with the next write.
    """
    word = content.get("type")
    kind = KINDS.get(word) if isinstance(word, str) else None
    if kind is None:
        told = f"is of an unknown type {word!r}" if "type" in content else "has no type"
        raise MisfitError(told, f"a line is one of {', '.join(KINDS)}; if a newer lesart wrote it, read it with that")
    return record(kind, {key: value for key, value in content.items() if key != "type"}, str(word))  # type: ignore[no-any-return]  # a kind of item


def record(kind: Any, stored: object, where: str) -> Any:  # noqa: ANN401 -- an object of the class in `kind`
    """An object of a dataclass from its fields by name; `where` says in messages what it is.

    Raises:
        MisfitError: it is not of that kind.
    """
    return _reader(kind)(stored, where)


def keyed(value: Any) -> dict[str, object]:  # noqa: ANN401 -- any dataclass
    """The fields of a dataclass by name, but for those that are as they mostly are; all within it likewise."""
    found = ((field, getattr(value, field.name)) for field in fields(value))
    return {field.name: _plain(own) for field, own in found if own != _default(field)}


def _plain(value: object) -> object:
    if is_dataclass(value):
        return keyed(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _default(field: "Field[Any]") -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


_MOST = 999_999_999
"""The greatest offset: no text is as long, and keys of entries have nine digits for it."""
_NUMBER = f"a whole number from 0 to {_MOST}"
_Reader = Callable[[object, str], Any]


@cache
def _reader(kind: Any) -> _Reader:  # noqa: ANN401 -- a type form: tuple[X, ...], X | None and Literal are no classes
    if is_dataclass(kind):
        return _record_reader(kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        each = _reader(inner[0])
        return lambda stored, where: tuple(
            each(one, f"{where}[{at}]") for at, one in enumerate(_fitting(stored, isinstance(stored, list), "a list", where))
        )
    if origin is Literal:
        offered = f"one of {', '.join(json.dumps(one) for one in inner)}"
        return lambda stored, where: _fitting(stored, isinstance(stored, str) and stored in inner, offered, where)
    if NoneType in inner:
        present = _reader(next(one for one in inner if one is not NoneType))
        return lambda stored, where: None if stored is None else present(stored, where)
    if kind is int:
        return lambda stored, where: _fitting(
            stored, isinstance(stored, int) and stored is not True and stored is not False and 0 <= stored <= _MOST, _NUMBER, where
        )
    told = {str: "text in quotes", bool: "true or false"}[kind]
    return lambda stored, where: _fitting(stored, type(stored) is kind, told, where)


def _record_reader(kind: Any) -> _Reader:  # noqa: ANN401 -- see _reader
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    needed = [field.name for field in fields(kind) if _default(field) is MISSING]

    def made(stored: object, where: str) -> Any:  # noqa: ANN401 -- an object of the class in `kind`
        content = _fitting(stored, isinstance(stored, dict), "an object in braces", where)
        for key in content.keys() - readers.keys():
            raise MisfitError(f"{where}: unknown key {key!r}", "take it out; if a newer lesart wrote it, read the file with that")
        for key in needed:
            if key not in content:
                raise MisfitError(f"{where}: {key} is missing", f"there are {', '.join(readers)}")
        item = kind(**{key: readers[key](value, f"{where}.{key}") for key, value in content.items()})
        if "end" in readers and item.end < item.start:
            raise MisfitError(f"{where}: ends before it starts", "take the line out, or mend start and end")
        return item

    return made


def _fitting(stored: Any, fits: bool, wanted: str, where: str) -> Any:  # noqa: ANN401 -- a JSON value
    if not fits:
        shown = json.dumps(stored)
        raise MisfitError(f"{where}: {shown if len(shown) < 40 else shown[:40] + '...'} does not fit", f"write {wanted}")
    return stored


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    if len(content) < len(pairs):
        twice = next(key for number, (key, _) in enumerate(pairs) if key in {other for other, _ in pairs[:number]})
        raise MisfitError(f"has {twice!r} twice", "take one of the two out")
    return content


def _no_number(text: str) -> object:
    raise MisfitError(f"has {text}, which is no number", "mend that line, or take it out")
