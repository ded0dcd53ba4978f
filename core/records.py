"""The model's dataclasses as plain JSON values and back, typed: what does not fit the type is an error, never a half-read object."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


def plain(value: object) -> object:
    """A value of a dataclass as the list of its fields, a tuple as a list; strings, numbers and None as they are."""
    if is_dataclass(value):
        return [plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def read(kind: type[Record], stored: object) -> Record:
    """What `plain` made of a `kind`.

    Raises:
        ValueError: it is not of that kind.
    """
    form: Any = kind
    made: Record = _reader(form)(stored)
    return made


@cache
def _reader(kind: Any) -> Callable[[object], Any]:  # noqa: ANN401 -- a type form: tuple[X, ...], X | None and Literal are no classes
    origin, inner = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _record_reader(kind)
    if origin is tuple:
        return _tuple_reader(inner)
    if origin is Literal:
        return lambda stored: _checked(stored, stored in inner, kind)
    if origin in (Union, UnionType):
        rest = tuple(one for one in inner if one is not NoneType)
        if len(rest) == 1 and len(inner) == 2:
            present = _reader(rest[0])
            return lambda stored: None if stored is None else present(stored)
    if kind is float:
        return lambda stored: float(_checked(stored, type(stored) in (int, float), kind))
    if kind in (str, int, bool):
        return lambda stored: _checked(stored, type(stored) is kind, kind)
    raise TypeError(f"no way to store {kind}")


def _record_reader(kind: Any) -> Callable[[object], Any]:  # noqa: ANN401 -- see _reader
    hints = get_type_hints(kind)
    readers = [_reader(hints[field.name]) for field in fields(kind)]

    def made(stored: object) -> Any:  # noqa: ANN401 -- an object of the class in `kind`
        row = _row(stored, kind)
        if len(row) != len(readers):
            raise ValueError(f"{len(row)} fields for {kind.__name__}")
        return kind(*(reader(item) for reader, item in zip(readers, row, strict=True)))

    return made


def _tuple_reader(inner: tuple[Any, ...]) -> Callable[[object], Any]:
    if len(inner) == 2 and inner[1] is Ellipsis:
        each = _reader(inner[0])
        return lambda stored: tuple(each(item) for item in _row(stored, tuple))
    readers = [_reader(one) for one in inner]

    def made(stored: object) -> tuple[Any, ...]:
        row = _row(stored, tuple)
        if len(row) != len(readers):
            raise ValueError(f"{len(row)} items for {len(readers)}")
        return tuple(reader(item) for reader, item in zip(readers, row, strict=True))

    return made


def _row(stored: object, kind: Any) -> list[object]:  # noqa: ANN401 -- see _reader
    if not isinstance(stored, list):
        raise ValueError(f"no {kind}: {stored!r}")
    return stored


def _checked(stored: Any, fits: bool, kind: object) -> Any:  # noqa: ANN401 -- a JSON value
    if not fits:
        raise ValueError(f"no {kind}: {stored!r}")
    return stored
