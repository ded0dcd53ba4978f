"""How much a template may do: so much that no honest one notices, and little enough that none runs for ever or fills the memory."""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from jinja2.exceptions import SecurityError

MOST_STEPS = 300_000
"""How often loops may go round, macros and functions be called, and templates be included in one export, all of them together."""

MOST_CHARACTERS = 50_000_000
"""How long an export may become, and any text or list that a template makes."""

MOST_WORK = 10 * MOST_CHARACTERS
"""How long all that it makes may be together."""

_WIDEST = 10_000
"""How wide a text may be set, and into how many parts a list be cut."""
_WIDENING = frozenset({"batch", "center", "expandtabs", "indent", "ljust", "rjust", "slice", "to_bytes", "tojson", "zfill"})
_LONGEST_WRAPPED = 100_000
"""Wrapping a single word takes time by the square of its length."""
_TOO_WIDE = re.compile(r"%[^a-zA-Z%]*(?:\d{5}|\*)|\{[^{}]*:[^{}]*(?:\d{5}|\{)").search
"""A width of five digits or more, or one that is told elsewhere, in what % or `format` is given."""


class TooMuch(SecurityError):  # noqa: N818 - the name says what is wrong
    """A template does more than any export needs."""


class Limits:
    """Counts what one export does."""

    def __init__(self) -> None:
        """Nothing is done yet."""
        self._steps = self._work = 0

    def step(self) -> None:
        """Once more round a loop, or into a macro, a function or a template."""
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise TooMuch(f"its loops go round more than {MOST_STEPS:,} times")

    def kept(self, value: Any) -> Any:  # noqa: ANN401 -- any value of a template
        """A value that was made; refused where it is too long, or with all before it."""
        length = _length(value)
        self._work += length
        if length > MOST_CHARACTERS or self._work > MOST_WORK:
            raise TooMuch(f"it makes more than {MOST_CHARACTERS:,} characters")
        return value

    def watched(self, name: str, on: Any, given: tuple[Any, ...]) -> None:  # noqa: ANN401 -- see kept
        """Before a filter, or a method of a text or a number, is run on something: whether what comes of it would be too long."""
        match name, given:
            case (("format" | "format_map" | "%"), _):
                fits = not _TOO_WIDE(str(on))
            case "replace", (old, new, *_):
                fits = str(on).count(str(old)) * len(str(new)) <= MOST_CHARACTERS
            case "join", (other, *_):
                fits = _length(on) * _length(other) <= MOST_CHARACTERS and max(map(_whole, (on, other))) <= MOST_CHARACTERS
            case "wordwrap", _:
                fits = _length(on) <= _LONGEST_WRAPPED
            case _:
                fits = name not in _WIDENING or all(one <= _WIDEST for one in given if isinstance(one, int))
        if not fits:
            raise TooMuch(f"{name} would make too much")

    def filter(self, name: str, does: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that is watched."""
        before = 1 if hasattr(does, "jinja_pass_arg") else 0

        @wraps(does)
        def run(*given: Any, **named: Any) -> Any:  # noqa: ANN401 -- see kept
            self.watched(name, given[before], (*given[before + 1 :], *named.values()))
            return self.kept(does(*given, **named))

        return run


def _length(value: Any) -> int:  # noqa: ANN401 -- any value of a template
    return len(value) if isinstance(value, str | bytes | list | tuple | dict) else 0


def _whole(value: Any) -> int:  # noqa: ANN401 -- any value of a template
    """How long the texts of a list are together."""
    return sum(map(_length, value)) if isinstance(value, list | tuple) else 0
