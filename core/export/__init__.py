"""What leaves the program: one module per format behind one small registry."""

from collections.abc import Callable
from importlib import import_module

from lesart.core.model import Comparison

FORMATS = {
    "json": "lesart.core.export.json_door",
    "text": "lesart.core.export.plain_text",
    "markdown": "lesart.core.export.markdown",
}
"""Format name -> module with `render(comparison) -> str`; modules are imported when asked for."""


def render(comparison: Comparison, name: str) -> str:
    """The comparison in the format `name`.

    Raises:
        KeyError: no such format.
    """
    writer: Callable[[Comparison], str] = import_module(FORMATS[name]).render
    return writer(comparison)
