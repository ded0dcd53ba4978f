"""What leaves the program: one module per format behind small registries."""

from collections.abc import Callable
from importlib import import_module

from lesart.core.model import Comparison

FORMATS = {
    "json": "lesart.core.export.json_door",
    "text": "lesart.core.export.plain_text",
    "markdown": "lesart.core.export.markdown",
}
"""Format name -> module with `render(comparison) -> str`, for the whole comparison; modules are imported when asked for."""

LEDGER_FORMATS = {
    "json": "lesart.core.export.ledger_json",
    "text": "lesart.core.export.ledger_text",
}
"""The same for what differs alone."""


def render(comparison: Comparison, name: str) -> str:
    """The comparison in the format `name`.

    Raises:
        KeyError: no such format.
    """
    return _writer(FORMATS[name])(comparison)


def render_ledger(comparison: Comparison, name: str) -> str:
    """What differs in the comparison, in the format `name`.

    Raises:
        KeyError: no such format.
    """
    return _writer(LEDGER_FORMATS[name])(comparison)


def _writer(module: str) -> Callable[[Comparison], str]:
    writer: Callable[[Comparison], str] = import_module(module).render
    return writer
