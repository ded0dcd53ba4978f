"""Names, and the list of them."""

from lesart.tui.actions.action import Action

NAMES: tuple[Action, ...] = (
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
    Action("marks", "E", "marks", "Names", "looks", "Let names, numbers and dates stand out in the text, or not.", footer=13),
)
LIST_OF_NAMES: tuple[Action, ...] = (
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
        "Where it asks whether two names are one: no, and do not ask again. At a name: choose a spelling that is somebody else's.",
        "list",
        3,
    ),
    Action(
        "join-name",
        "L",
        "join_name",
        "In the list of names",
        "join",
        "Join two names by hand: first here, then at the other one.",
        "list",
        4,
    ),
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
)
