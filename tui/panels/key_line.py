"""The bottom line: the keys worth knowing now, or what the last one did."""

from collections.abc import Callable, Mapping

from rich.cells import cell_len
from textual.content import Content

from lesart.core.safetext import safe
from lesart.tui.actions import Action, Walked, footer_actions, key_name, split_keys
from lesart.tui.panels.line import Line, Piece
from lesart.tui.panels.naming import cut

_MESSAGE_SECONDS = 8.0


def fitting(actions: tuple[Action, ...], keymap: Mapping[str, str], width: int) -> list[tuple[str, Action]]:
    """The first actions that fit into `width` cells, with their first key; help and quit keep their place at the end."""
    last = [action for action in actions if action.id in ("help", "quit")]
    chosen: list[tuple[str, Action]] = []
    named = [(key_name(split_keys(keymap.get(a.id, a.keys))[0]), a) for a in (*last, *(a for a in actions if a not in last))]
    room = width - 1
    for key, action in named:
        room -= cell_len(key) + cell_len(action.label) + 3
        if room < 0:
            break
        chosen.append((key, action))
    return [*chosen[len(last) :], *chosen[: len(last)]]


class KeyLine(Line):
    """Shows keys; `tell` puts a message in their place until the next key press."""

    DEFAULT_CSS = """
    KeyLine { background: $panel; }
    KeyLine.message { text-style: bold; }
    """

    def __init__(self, keymap: Mapping[str, str], disabled: Callable[[Action], str]) -> None:
        """Make the line.

        Args:
            keymap: the user's own keys.
            disabled: why an action can do nothing now; empty where it can.
        """
        super().__init__()
        self._keymap = keymap
        self._disabled = disabled
        self._walked: Walked = "claims"
        self._message = ""

    @property
    def message(self) -> str:
        """What the last key did, until the next one."""
        return self._message

    def show_keys(self, walked: Walked) -> None:
        """Show the keys for what is walked now, unless a message stands here."""
        self._walked = walked
        self._draw()

    def tell(self, message: str) -> None:
        """Show a message; the keys come back after a while or with the next key."""
        self._message = message
        self._draw()
        self.set_timer(_MESSAGE_SECONDS, lambda: self.clear_message(message))

    def clear_message(self, message: str = "") -> None:
        """Show the keys again; where `message` is given, only if it still stands here."""
        if self._message and message in ("", self._message):
            self._message = ""
            self._draw()

    def on_resize(self) -> None:
        """Choose again what fits."""
        self._draw()

    def _draw(self) -> None:
        self.set_class(bool(self._message), "message")
        width = self.size.width
        if self._message:
            self.draw_pieces([Piece(Content(" " + cut(safe(self._message), width - 2)))])
            return
        pieces: list[Piece] = []
        offered = footer_actions(self._walked)
        if self._walked == "rows":  # some of its keys are those of one list alone
            offered = tuple(action for action in offered if action.mode != "rows" or not self._disabled(action))
        for key, action in fitting(offered, self._keymap, width):
            colour = "$furniture" if self._disabled(action) else "$accent"
            piece = Content.assemble(" ", (key, f"bold {colour}"), (f" {action.label} ", "$furniture" if self._disabled(action) else ""))
            pieces.append(Piece(piece, action.call))
        self.draw_pieces(pieces)
