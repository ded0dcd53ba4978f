"""Every key of the reader, in one table: it feeds the bindings, the footer, the help, docs/keys.md and `lesart keys`.

The table knows no screen, so that the command line can print it without loading one.
"""

from collections.abc import Mapping, Sequence

from lesart.tui.actions.action import LISTS, Action, Group, Mode, Walked
from lesart.tui.actions.claims import CLAIMS, LIST_OF_CANDIDATES
from lesart.tui.actions.corrections import CORRECTING, IN_CHOICE
from lesart.tui.actions.diff import DIFF, IN_DIFF
from lesart.tui.actions.exporting import EXPORTING, IN_EXPORT
from lesart.tui.actions.guided import GUIDED, IN_PASS
from lesart.tui.actions.lists import IN_LIST, LISTED
from lesart.tui.actions.marks import OF_A_MARK, OF_A_NOTE, OF_WHAT_WAS_ADDED, SELECTING, WHILE_SELECTING
from lesart.tui.actions.matrix import IN_MATRIX, MATRIX
from lesart.tui.actions.names import LIST_OF_NAMES, NAMES
from lesart.tui.actions.program import PROGRAM, SEARCH, TAKING_AWAY
from lesart.tui.actions.reading import PANES, READING
from lesart.tui.actions.returning import IN_RETURNING, RETURNING

__all__ = [
    "ACTIONS",
    "BY_ID",
    "LISTS",
    "Action",
    "Group",
    "Mode",
    "Walked",
    "actions_of",
    "by_group",
    "footer_actions",
    "key_name",
    "keys_of",
    "split_keys",
]

ACTIONS: tuple[Action, ...] = (
    *READING,
    *PANES,
    *CLAIMS,
    *MATRIX,
    *GUIDED,
    *DIFF,
    *CORRECTING,
    *SELECTING,
    *LISTED,
    *NAMES,
    *LIST_OF_NAMES,
    *LIST_OF_CANDIDATES,
    *IN_LIST,
    *OF_WHAT_WAS_ADDED,
    *IN_MATRIX,
    *IN_PASS,
    *IN_DIFF,
    *WHILE_SELECTING,
    *OF_A_MARK,
    *OF_A_NOTE,
    *IN_EXPORT,
    *IN_CHOICE,
    *IN_RETURNING,
    *SEARCH,
    *TAKING_AWAY,
    *EXPORTING,
    *RETURNING,
    *PROGRAM,
)
"""The table. Its order is the order in help."""

BY_ID: Mapping[str, Action] = {action.id: action for action in ACTIONS}

_NAMES = {
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "backspace": "Backspace",
    "delete": "Del",
}


_ALSO: Mapping[Walked, tuple[str, ...]] = {
    "list": ("undo", "help"),
    "linking": ("link", "help"),
    "candidates": ("confirm", "reject", "relation", "undo", "help"),
    "rows": ("confirm", "reject", "choose", "undo", "help"),
    "matrix": ("undo", "redo", "pass", "help", "quit"),
    "pass": ("undo", "redo", "matrix", "help", "quit"),
    "diff": ("help", "quit"),
    "export": ("help", "quit"),
    "choice": (),
    "returning": ("help", "quit"),
    "mark": (),
    "note": (),
}
"""What is on in a list, or in a screen of its own, beside its own keys."""


def actions_of(screen: Walked) -> tuple[Action, ...]:
    """What is on in a screen of its own, but for what is on everywhere."""
    return (*(action for action in ACTIONS if action.mode == screen), *(BY_ID[also] for also in _ALSO[screen] if also != "quit"))


def split_keys(keys: str) -> tuple[str, ...]:
    """The keys of a binding; a comma itself is spelled `comma`."""
    return tuple(key.strip() for key in keys.split(",") if key.strip())


def key_name(key: str) -> str:
    """A key as people write it: `ctrl+o` is Ctrl+O, `space` is Space."""
    if key in _NAMES:
        return _NAMES[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key.removeprefix('ctrl+').upper()}"
    return key


def keys_of(action: Action, keymap: Mapping[str, str] | None = None) -> str:
    """The keys of an action for people, the user's own where `keymap` has some: "j ↓"."""
    return " ".join(key_name(key) for key in split_keys((keymap or {}).get(action.id, action.keys)))


def footer_actions(walked: Walked) -> tuple[Action, ...]:
    """What the footer offers, the most useful first: the keys of what is walked now, then those that are always on."""
    on = [action for action in ACTIONS if action.footer and (action.mode == walked or (action.mode == "always" and walked not in LISTS))]
    also = _ALSO.get(walked, ("help",) if walked in LISTS else ())
    on += [BY_ID[action] for action in also if BY_ID[action].footer]
    return tuple(sorted(dict.fromkeys(on), key=lambda action: (action.mode == "always" and action.id not in also, action.footer)))


def by_group(actions: Sequence[Action] = ACTIONS) -> dict[Group, list[Action]]:
    """Actions under their headings, in table order."""
    groups: dict[Group, list[Action]] = {}
    for action in actions:
        groups.setdefault(action.group, []).append(action)
    return groups
