"""Where templates run: nothing is changed, nothing outside their folder is read, and nothing of `limits` is passed."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound, nodes
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from lesart.core.export.markdown.escaping import escape
from lesart.core.export.tables.cells import cell
from lesart.core.export.templates.limits import MOST_CHARACTERS, Limits, TooMuch

_KEPT = "kept"
_HTML = {".html", ".htm", ".xhtml", ".xml", ".svg", ".fodt"}
_OF_TEMPLATES = {".jinja", ".jinja2", ".j2"}
_ESCAPES: dict[str, Callable[[str], str]] = {".md": escape, ".markdown": escape, ".csv": cell}


class Sandbox(ImmutableSandboxedEnvironment):
    """Runs the templates of one folder, of one kind: what they put in is escaped as the suffix of the first one asks for."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, template: Path) -> None:
        """Make it.

        Args:
            template: the first one; others may be included from its folder.
        """
        self._limits = Limits()
        suffix = suffix_of(template)
        escaped = _ESCAPES.get(suffix)
        super().__init__(
            loader=_Folder(template.parent),
            autoescape=suffix in _HTML,
            undefined=StrictUndefined,
            finalize=(lambda value: _put_in(value, escaped)) if escaped else None,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.filters["markdown"] = lambda text: Markup(escape(str(text)))
        self.filters["cell"] = lambda text: Markup(cell(str(text)))
        self.globals = {"range": self.globals["range"], "namespace": self.globals["namespace"], "step": self._limits.step}
        self.filters = {name: self._limits.filter(name, does) for name, does in self.filters.items()}
        self.filters[_KEPT] = self._limits.kept

    def call(self, context: Context, called: Any, /, *given: Any, **named: Any) -> Any:  # noqa: ANN401 -- as Jinja has it
        """Call a macro, or a method of a text or a number, but not too often nor for too much."""
        on, values = getattr(called, "__self__", None), (*given, *named.values())
        self._limits.step()
        if isinstance(on, str | bytes | int | float):
            self._limits.watched(called.__name__, on, values)
        for value in values:
            self._limits.kept(value)
        return self._limits.kept(super().call(context, called, *given, **named))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 -- as Jinja has it
        """Reckon, but make nothing that is too long of it."""
        if operator == "**" and not (abs(left) <= 10**6 and 0 <= right <= 16):
            raise TooMuch("a power is too large")
        if operator == "*" and any(hasattr(one, "__len__") and len(one) * other > MOST_CHARACTERS for one, other in _both(left, right)):
            raise TooMuch("what is multiplied becomes too long")
        if operator == "%" and isinstance(left, str):
            self._limits.watched(operator, left, ())
        return self._limits.kept(super().call_binop(context, operator, left, right))

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:  # noqa: ANN401 -- as Jinja has it
        """A template of the folder, for the first time or included."""
        self._limits.step()
        return super().get_template(name, parent, globals)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The template with a step counted in each round of a loop, and with all that is given a name watched."""
        template = super()._parse(source, name, filename)
        for loop in list(template.find_all(nodes.For)):
            counted = nodes.ExprStmt(nodes.Call(nodes.Name("step", "load"), [], [], None, None))
            counted.set_lineno(loop.lineno)
            loop.body.insert(0, counted.set_environment(self))
        for made in list(template.find_all(nodes.Assign)):
            made.node = self._watched(made.node, made.lineno)
        for block in list(template.find_all(nodes.AssignBlock)):
            block.filter = self._watched(block.filter, block.lineno)
        return template

    def _watched(self, made: Any, line: int) -> nodes.Filter:  # noqa: ANN401 -- an expression, or None for a block
        watched = nodes.Filter(made, _KEPT, [], [], None, None)
        watched.set_lineno(line).set_environment(self)
        return watched


class _Folder(BaseLoader):
    """Templates of one folder, by their names in it; neither a name nor a link leads out of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = Path(os.path.realpath(folder))

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        path = Path(os.path.realpath(self._folder / template))
        if not path.is_relative_to(self._folder) or not path.is_file():
            raise TemplateNotFound(template)
        return path.read_text("utf-8"), str(path), lambda: True


def suffix_of(template: Path) -> str:
    """What a template makes: the suffix before .jinja or .j2, else its own."""
    last = template.suffix.lower()
    return Path(template.stem).suffix.lower() if last in _OF_TEMPLATES else last


def _put_in(value: object, escaped: Callable[[str], str]) -> object:
    return value if isinstance(value, Markup) or not isinstance(value, str) else Markup(escaped(value))


def _both(left: Any, right: Any) -> list[tuple[Any, int]]:  # noqa: ANN401 -- any value of a template
    return [(one, other) for one, other in ((left, right), (right, left)) if isinstance(other, int)]
