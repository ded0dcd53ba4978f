"""Themes: TOML files made into Textual themes that supply a colour for every class the panes mark."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path

import tomli
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from lesart.tui.panes.contrast import LEAST_CONTRAST, contrast

MARKS = (
    *("furniture", "name-per", "name-loc", "name-org", "name-other", "role", "quantity", "date"),
    *("same", "conflict", "related", "only-here"),
)
"""Classes drawn as text colours."""

GROUNDS = ("current", "hit", "hit-current", "mark")
"""Classes drawn as backgrounds behind text of any class."""

OWN = ("dark", "light", "high-contrast", "colour-blind", "mono")
"""The themes that come with the program, in the order in which they are offered."""

TERMINAL = ("ansi-dark", "ansi-light")
"""Textual's themes in the terminal's own colours."""

_ANSI_CLASSES = {
    "furniture": "ansi_default",
    "name-per": "ansi_blue",
    "name-loc": "ansi_cyan",
    "name-org": "ansi_magenta",
    "name-other": "ansi_yellow",
    "role": "ansi_default",
    "quantity": "ansi_yellow",
    "date": "ansi_green",
    "same": "ansi_cyan",
    "conflict": "ansi_magenta",
    "related": "ansi_default",
    "only-here": "ansi_yellow",
    "current": "ansi_default",
    "hit": "ansi_default",
    "hit-current": "ansi_default",
    "mark": "ansi_default",
}


class ThemeError(ValueError):
    """A theme file that cannot be used, with the reason."""


@dataclass(frozen=True, slots=True)
class Themes:
    """`themes` in the order in which they are offered; `problems` says what was wrong with a user's files, one sentence each."""

    themes: tuple[Theme, ...]
    problems: tuple[str, ...] = ()


def load_themes(folder: Path | None = None) -> Themes:
    """Our themes, the terminal's own colours, and the user's themes from `folder`."""
    themes = [_from_toml((files("lesart.themes") / f"{name}.toml").read_text(encoding="utf-8"), name) for name in OWN]
    themes += [replace(BUILTIN_THEMES[name], variables=BUILTIN_THEMES[name].variables | _ANSI_CLASSES) for name in TERMINAL]
    problems: list[str] = []
    for path in sorted(folder.glob("*.toml")) if folder else ():
        try:
            theme = _from_toml(path.read_text(encoding="utf-8"), path.stem)
        except (OSError, UnicodeDecodeError, ThemeError) as error:
            problems.append(f"{path}: not used: {error}")
            continue
        themes = [known for known in themes if known.name != theme.name] + [theme]
        problems += [f"{path}: {weak}" for weak in weak_contrasts(theme)]
    return Themes(tuple(themes), tuple(problems))


def weak_contrasts(theme: Theme) -> Iterator[str]:
    """Pairs of text and background of a theme with less than the least contrast, as sentences; none for the terminal's own colours."""
    if theme.ansi:
        return
    colors = theme.to_color_system().generate() | theme.variables
    frame = ("background", "surface", "panel")
    pairs = [(mark, ground) for ground in (*frame, *GROUNDS) for mark in ("foreground", *MARKS)]
    pairs += [(mark, ground) for ground in frame for mark in ("primary", "accent")]
    for mark, ground in pairs:
        ratio = contrast(Color.parse(colors[mark]), Color.parse(colors[ground]))
        if ratio < LEAST_CONTRAST:
            yield f"{mark} on {ground} has a contrast of {ratio:.1f}, less than {LEAST_CONTRAST}"


def _from_toml(text: str, name: str) -> Theme:
    """A theme from the text of its file; colours it leaves out are those of our dark or light theme.

    Raises:
        ThemeError: not TOML, an unknown key, or a colour that is none.
    """
    try:
        table = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise ThemeError(str(error)) from error
    dark = table.pop("dark", True)
    colours, classes = table.pop("colours", {}), table.pop("classes", {})
    if table or not isinstance(colours, Mapping) or not isinstance(classes, Mapping) or not isinstance(dark, bool):
        raise ThemeError("a theme has dark = true or false, [colours] and [classes], and nothing else")
    if name not in ("dark", "light"):
        base = _base("dark" if dark else "light")
        colours, classes = {**base["colours"], **colours}, {**base["classes"], **classes}
    known = {"primary", "secondary", "accent", "warning", "error", "success", "foreground", "background", "surface", "panel"}
    for key, value in (*colours.items(), *classes.items()):
        if key not in known and key not in MARKS and key not in GROUNDS:
            raise ThemeError(f"there is no colour {key!r}")
        try:
            Color.parse(value)
        except Exception as error:
            raise ThemeError(f"{key} is no colour: {value!r}") from error
    return Theme(name=name, dark=dark, variables={**_interface(colours), **classes}, **colours)


@cache
def _base(name: str) -> dict[str, dict[str, str]]:
    return tomli.loads((files("lesart.themes") / f"{name}.toml").read_text(encoding="utf-8"))


def _interface(colours: Mapping[str, str]) -> dict[str, str]:
    """Textual's own widgets in the theme's colours, without the blends that would cost contrast."""
    return {
        "footer-key-foreground": colours["accent"],
        "input-selection-background": colours["panel"],
        "block-cursor-background": colours["primary"],
        "block-cursor-foreground": colours["background"],
        "border": colours["primary"],
        "scrollbar": colours["secondary"],
        "scrollbar-background": colours["surface"],
    }
