"""What an action is."""

from dataclasses import dataclass
from typing import Literal

Group = Literal[
    "Reading",
    "Panes",
    "Claims",
    "Correcting",
    "Marks and notes",
    "Lists",
    "Names",
    "In the list of names",
    "In the list of candidates",
    "In a list",
    "In the matrix",
    "In the guided pass",
    "In the word diff",
    "While selecting",
    "In the form of a mark",
    "In a note",
    "In the export",
    "In a choice",
    "In changed texts",
    "Search",
    "Taking away",
    "Program",
]
Walked = Literal[
    "claims",
    "search",
    "name",
    "list",
    "why",
    "candidates",
    "course",
    "rows",
    "matrix",
    "pass",
    "diff",
    "export",
    "linking",
    "choice",
    "returning",
    "visual",
    "mark",
    "note",
]
"""What the keys are for now: walking claims, the hits of a search, the mentions of a name; telling reasons; a list, of names or
candidates; selecting; or a screen of its own."""

SCREENS: frozenset[str] = frozenset({"matrix", "pass", "diff", "export", "choice", "returning", "mark", "note"})
"""Screens of their own, beside the text."""

LISTS: frozenset[str] = frozenset({"list", "candidates", "rows", "visual"}) | SCREENS
"""Whose keys hide all others."""

Mode = Literal["always"] | Walked


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the reader can be told to do.

    Attributes:
        id: name in a user's keys.toml.
        keys: default keys, separated by commas, each a character or a name as Textual spells it.
        call: what Textual runs on the reader screen.
        group: heading in help.
        label: two or three words for the footer.
        help: one sentence on the effect.
        mode: what must be walked for the key to be on; keys of the list hide others of that name while it has the focus.
        footer: rank in the footer, 1 first; 0 keeps it out.
    """

    id: str
    keys: str
    call: str
    group: Group
    label: str
    help: str
    mode: Mode = "always"
    footer: int = 0
