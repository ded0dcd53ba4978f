"""The Textual app: themes, keys, clipboard. What a person sees is the reader screen."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import Theme

from lesart.core.compare import Settings
from lesart.core.model import Article
from lesart.core.reading.problems import Problem
from lesart.tui.actions import ACTIONS
from lesart.tui.clipboard import copy_natively, native_tool, terminal_sequence
from lesart.tui.keymap import UserKeys, config_folder, read_keys
from lesart.tui.panes.palette import DEFAULT_VARIABLES
from lesart.tui.screens.reader import ReaderOptions, ReaderScreen
from lesart.tui.sitting import Sitting
from lesart.tui.theming import Themes, load_themes

_USAGE = 2


class ReaderApp(App[None]):
    """Shows a reader screen in a chosen theme, with the user's keys."""

    TITLE = "lesart"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(a.keys, a.call.removeprefix("app."), a.label, id=a.id, tooltip=a.help) for a in ACTIONS if a.call.startswith("app.")
    ]

    _offered: Mapping[str, Theme] = MappingProxyType({})

    def __init__(
        self,
        articles: Sequence[Article],
        settings: Settings,
        options: ReaderOptions,
        keys: UserKeys,
        themes: Themes,
        theme: str | None = None,
    ) -> None:
        """Make the app.

        Args:
            articles: two or more.
            settings: for the analysis.
            options: for the reader screen; keys, clipboard and problems are added to them.
            keys: the user's own keys.
            themes: what can be chosen from.
            theme: the one to start with; None leaves the choice to the terminal.
        """
        super().__init__()
        if "TEXTUAL_ANIMATIONS" not in os.environ:
            self.animation_level = "none"
        for known in themes.themes:
            self.register_theme(known)
        self._offered = {known.name: known for known in themes.themes}
        self.theme = theme or default_theme(os.environ.get("TERM", ""))
        if keys.keymap:
            # All keys, not the user's alone: where two actions share a key, Textual drops the other one together with the rebound one.
            self.set_keymap({action.id: keys.keymap.get(action.id, action.keys) for action in ACTIONS})
        self._reader_screen = ReaderScreen(
            articles,
            settings,
            replace(options, keymap=keys.keymap, copy=self.copy_text, problems=(*options.problems, *keys.problems, *themes.problems)),
        )

    @property
    def available_themes(self) -> dict[str, Theme]:
        """The themes whose contrast is known to hold, the terminal's own colours, and the user's; Textual's own while it starts."""
        return dict(self._offered) or super().available_themes

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """A colour for every class of the panes, should a theme lack it."""
        return DEFAULT_VARIABLES

    def get_default_screen(self) -> Screen[None]:
        """The reader."""
        return self._reader_screen

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers beside the reader's own commands."""
        from lesart.tui.picture import PICTURES

        yield SystemCommand("choose a theme", "See all themes and choose one", self.action_change_theme)
        for name, title in PICTURES.items():
            yield SystemCommand(
                f"save a picture, {name}", f"Save {title} in this folder", partial(self.set_timer, 0.1, partial(self.save_picture, name))
            )

    def save_picture(self, name: str) -> None:
        """Write the screen as it stands into a file of its own, and say which; `name` is one of `PICTURES`."""
        from lesart.core.export.extract import Refusal
        from lesart.core.userfiles import UserFileError, free_name, write_once
        from lesart.tui.picture import picture_of

        path = free_name(Path(f"lesart-screen.{name}"))
        try:
            write_once(path, picture_of(self, name), "start lesart in a folder that you may write to")
        except (Refusal, UserFileError) as error:
            self.notify(str(error), severity="error", markup=False)
        else:
            self.notify(f"{path} holds the screen", markup=False)

    def on_mount(self) -> None:
        """Give the terminal back when told to end from outside, too: by `kill`, or by a window that closes."""
        self.call_after_refresh(_collect_garbage)
        if sys.platform != "win32":
            for number in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(number, self.exit, None, 128 + number)

    def copy_text(self, text: str) -> str:
        """Fill the clipboard, by a desktop tool where there is one and by the terminal in any case; says by which way it went."""
        self.copy_to_clipboard(text)
        tool = native_tool()
        return f"with {tool[0]}" if tool and copy_natively(text, tool) else ""

    def copy_to_clipboard(self, text: str) -> None:
        """Ask the terminal to fill its clipboard, through tmux too."""
        self._clipboard = text
        if self._driver:
            self._driver.write(terminal_sequence(text, "TMUX" in os.environ))


def _collect_garbage() -> None:
    """Begin to, once the text is on the screen (the command line puts it off); what was made by then stays and is not looked at again."""
    gc.freeze()
    gc.enable()


def default_theme(term: str) -> str:
    """The Linux console has sixteen colours of its own choice; everything else can show ours."""
    return "ansi-dark" if term == "linux" else "dark"


def run_reader(
    articles: Sequence[Article],
    problems: Sequence[Problem],
    settings: Settings,
    sitting: Sitting,
    *,
    notes: Path = Path("lesart-claims.md"),
    theme: str | None = None,
    mouse: bool = True,
    ascii_only: bool = False,
) -> int:
    """Open the reader and return its exit code once it is left.

    Args:
        articles: two or more, in the order in which they were opened.
        problems: what could not be opened; the reader tells them once.
        settings: for the analysis.
        sitting: keeps what the reader adds.
        notes: the Markdown file that `w` appends to.
        theme: name of the theme to start with; None leaves the choice to the terminal.
        mouse: whether the reader takes the mouse; otherwise the terminal keeps it.
        ascii_only: draw signs in ASCII.
    """
    folder = config_folder()
    themes = load_themes(folder / "themes")
    offered = [known.name for known in themes.themes]
    if theme is not None and theme not in offered:
        print(f"lesart: there is no theme {theme!r}: choose from {', '.join(offered)}", file=sys.stderr)
        return _USAGE
    told = tuple(str(problem) for problem in problems)
    options = ReaderOptions(
        notes=notes,
        ascii_only=ascii_only,
        problems=told,
        session=sitting.path,
        open_session=sitting.open,
        changed=sitting.changed,
    )
    app = ReaderApp(articles, settings, options, read_keys(folder / "keys.toml"), themes, theme)
    try:
        app.run(mouse=mouse)
    finally:
        if problem := sitting.close():
            print(f"lesart: {problem}", file=sys.stderr)
    return app.return_code or 0
