"""Every key of the reader, in one table: it feeds the bindings, the footer, the help, docs/keys.md and `lesart keys`.

The table knows no screen, so that the command line can print it without loading one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Group = Literal[
    "Reading", "Panes", "Claims", "Names", "In the list of names", "In the list of candidates", "Search", "Taking away", "Program"
]
Walked = Literal["claims", "search", "name", "list", "why", "candidates"]
"""What the keys are for now: walking claims, the hits of a search, the mentions of a name; telling reasons; or a list, of names or
candidates."""

LISTS: frozenset[str] = frozenset({"list", "candidates"})
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


ACTIONS: tuple[Action, ...] = (
    Action("line-down", "j,down", "scroll('line_down')", "Reading", "line down", "Scroll one line down."),
    Action("line-up", "k,up", "scroll('line_up')", "Reading", "line up", "Scroll one line up."),
    Action("half-page-down", "d", "scroll('half_page_down')", "Reading", "half page down", "Scroll half a page down."),
    Action("half-page-up", "u", "scroll('half_page_up')", "Reading", "half page up", "Scroll half a page up."),
    Action("page-down", "space,pagedown", "scroll('page_down')", "Reading", "page down", "Scroll a page down."),
    Action("page-up", "b,pageup", "scroll('page_up')", "Reading", "page up", "Scroll a page up."),
    Action("top", "g,home", "jump_to_edge('top')", "Reading", "top", "Go to the beginning of the article."),
    Action("bottom", "G,end", "jump_to_edge('bottom')", "Reading", "bottom", "Go to the end of the article."),
    Action(
        "next-pane",
        "tab",
        "next_pane(1)",
        "Panes",
        "next pane",
        "Go to the next pane, or to the next article where one pane shows.",
        footer=10,
    ),
    Action("previous-pane", "shift+tab", "next_pane(-1)", "Panes", "previous pane", "Go to the previous pane or article."),
    *(
        Action(
            f"article-{number}",
            str(number),
            f"article({number})",
            "Panes",
            f"article {number}",
            f"Go to the pane that shows article {number}; if none does, show it in this pane.",
        )
        for number in range(1, 10)
    ),
    Action("sync", "s", "sync", "Panes", "sync", "Change how the other panes follow: by passage, in proportion, or not at all.", footer=11),
    Action(
        "next-claim",
        "n",
        "step_claim(1)",
        "Claims",
        "next claim",
        "Go to the next claim that another article shares or disputes; the other panes show theirs.",
        "claims",
        1,
    ),
    Action("previous-claim", "N", "step_claim(-1)", "Claims", "previous claim", "Go to the previous such claim of this article.", "claims"),
    Action(
        "who-else",
        "enter",
        "who_else",
        "Claims",
        "who else?",
        "Jump to the passage of another article that most surely tells this claim, then to the next best; at last back, and round again.",
        footer=2,
    ),
    Action(
        "why",
        "i",
        "why",
        "Claims",
        "why?",
        "Tell why this passage and its best partner match, and show it in both; again: the next partner. Of what stands only here: "
        "why the nearest candidates came near.",
        footer=4,
    ),
    Action("leave-why", "escape", "leave_why", "Claims", "enough", "While reasons are told: tell them no more.", "why", 1),
    Action(
        "candidates",
        "c",
        "candidates",
        "Claims",
        "candidates",
        "List all that this passage was matched with in the other articles, links first, then what came near and was not linked.",
        footer=8,
    ),
    Action("back", "ctrl+o,backspace", "back", "Claims", "back", "Return to where you were before the last jump.", footer=12),
    Action(
        "forward",
        "ctrl+i,ctrl+f",
        "forward",
        "Claims",
        "forward",
        "Undo a return. Many terminals send the same code for ctrl+i as for tab; ctrl+f works in all of them.",
    ),
    Action("conflicts-only", "x", "only('conflict')", "Claims", "conflicts", "Walk and mark conflicts only; again: everything.", footer=3),
    Action(
        "only-here",
        "o",
        "only('only')",
        "Claims",
        "only here",
        "Walk and mark what stands in one article only; again: everything.",
        footer=4,
    ),
    Action("names", "e", "names", "Names", "names", "Open or close the list of who and what the articles speak of.", footer=5),
    Action(
        "follow",
        "f",
        "follow",
        "Names",
        "follow",
        "Follow the first name of the passage you are at through all articles; again: the next name there.",
        footer=6,
    ),
    Action("next-mention", "n", "step_mention(1)", "Names", "next mention", "While following a name: go to its next mention.", "name", 1),
    Action(
        "previous-mention",
        "N",
        "step_mention(-1)",
        "Names",
        "previous mention",
        "While following a name: go to its previous mention.",
        "name",
        1,
    ),
    Action("leave-name", "escape", "leave_walk", "Names", "leave name", "Follow it no more; n and N walk the claims again.", "name", 1),
    Action("marks", "E", "marks", "Names", "marks", "Show or hide the marks on names, numbers and dates.", footer=13),
    *(
        Action(id, keys, f"list('{step}')", "In the list of names", label, f"Go {where}.", "list")
        for id, keys, step, label, where in (
            ("list-down", "j,down", "down", "down", "one name down"),
            ("list-up", "k,up", "up", "up", "one name up"),
            ("list-page-down", "space,d,pagedown", "page_down", "page down", "a page down"),
            ("list-page-up", "b,u,pageup", "page_up", "page up", "a page up"),
            ("list-top", "g,home", "top", "top", "to the top of the list"),
            ("list-bottom", "G,end", "bottom", "bottom", "to the end of the list"),
        )
    ),
    Action(
        "follow-name",
        "enter",
        "follow_chosen",
        "In the list of names",
        "follow",
        "Follow this name through all articles, whatever its spelling: n and N go from mention to mention.",
        "list",
        1,
    ),
    Action(
        "same-name", "y", "answer('same')", "In the list of names", "the same", "Where it asks whether two names are one: yes.", "list", 2
    ),
    Action(
        "other-name",
        "-",
        "answer('different')",
        "In the list of names",
        "different",
        "Where it asks whether two names are one: no, and do not ask again.",
        "list",
        3,
    ),
    Action("take-back", "U", "take_back", "In the list of names", "take back", "Take your last answer back.", "list", 4),
    Action("filter-names", "/", "filter_names", "In the list of names", "filter", "Show only names that contain what you type.", "list", 5),
    Action(
        "name-class",
        "c",
        "name_class",
        "In the list of names",
        "class",
        "Show only persons, places, organisations, others; all.",
        "list",
        6,
    ),
    Action(
        "sort-names",
        "s",
        "sort_names",
        "In the list of names",
        "sort",
        "Sort by how many articles name it, by how often they do, or by name.",
        "list",
        7,
    ),
    Action("close-list", "escape,q", "close_list", "In the list of names", "close", "Close the list.", "list", 1),
    *(
        Action(id, keys, f"candidate('{step}')", "In the list of candidates", label, f"Go {where}; the line below tells why.", "candidates")
        for id, keys, step, label, where in (
            ("candidates-down", "j,down", "cursor_down", "down", "one down"),
            ("candidates-up", "k,up", "cursor_up", "up", "one up"),
            ("candidates-top", "g,home", "first", "top", "to the first"),
            ("candidates-bottom", "G,end", "last", "bottom", "to the last"),
        )
    ),
    Action(
        "go-to-candidate", "enter", "go_to_candidate", "In the list of candidates", "go there", "Jump to this passage.", "candidates", 1
    ),
    Action("close-candidates", "escape,q,c", "close_candidates", "In the list of candidates", "close", "Close the list.", "candidates", 1),
    Action("search", "/", "search", "Search", "search", "Search in all articles, whatever the case and the accents.", footer=7),
    Action("next-hit", "n", "step_hit(1)", "Search", "next hit", "While searching: go to the next hit.", "search", 1),
    Action("previous-hit", "N", "step_hit(-1)", "Search", "previous hit", "While searching: go to the previous hit.", "search", 1),
    Action(
        "leave-search", "escape", "leave_walk", "Search", "leave search", "Leave the search; n and N walk the claims again.", "search", 1
    ),
    Action("copy", "y", "copy", "Taking away", "copy", "Copy the selection, or else the passage you are at.", footer=9),
    Action(
        "write", "w", "write", "Taking away", "write", "Append this claim's passages, with their sources, to the Markdown file.", footer=8
    ),
    Action("theme", "t", "theme", "Program", "theme", "Take the next theme.", footer=14),
    Action("help", "?", "help", "Program", "help", "Show the keys and what the marks mean.", footer=1),
    Action("palette", "ctrl+p", "app.command_palette", "Program", "palette", "Find a command, a claim or a name by typing part of it."),
    Action("quit", "q", "app.quit", "Program", "quit", "Leave at once.", footer=1),
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
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "backspace": "Backspace",
}


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
    if walked in LISTS:
        on += [BY_ID["help"]]
    return tuple(sorted(on, key=lambda action: (action.mode == "always", action.footer)))


def by_group(actions: Sequence[Action] = ACTIONS) -> dict[Group, list[Action]]:
    """Actions under their headings, in table order."""
    groups: dict[Group, list[Action]] = {}
    for action in actions:
        groups.setdefault(action.group, []).append(action)
    return groups
