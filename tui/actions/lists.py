"""The lists below the panes: the ledger, what stands only here, and wording."""

from lesart.tui.actions.action import Action

LISTED: tuple[Action, ...] = (
    Action(
        "ledger",
        "l",
        "open_list('ledger')",
        "Lists",
        "ledger",
        "Open or close the ledger: what the articles differ in and what they count, the weightiest first; at its end the arithmetic.",
        footer=3,
    ),
    Action(
        "list-only-here",
        "O",
        "open_list('only here')",
        "Lists",
        "list only here",
        "Open or close the list of what stands in one article only, with what was looked for and what came nearest.",
        footer=9,
    ),
    Action(
        "wording",
        "W",
        "open_list('wording')",
        "Lists",
        "wording",
        "Open or close the list of wording: what each article calls the same people and events, its own words, how articles are related.",
        footer=9,
    ),
    Action("next-row", "n", "step_row(1)", "Lists", "next in list", "While a list is walked: go to its next row.", "course", 1),
    Action("previous-row", "N", "step_row(-1)", "Lists", "previous", "While a list is walked: go to its previous row.", "course", 1),
    Action(
        "leave-list", "escape", "leave_course", "Lists", "leave list", "Walk the list no more; n and N walk the claims again.", "course", 1
    ),
)
IN_LIST: tuple[Action, ...] = (
    *(
        Action(id, keys, f"row('{step}')", "In a list", label, f"Go {where}; the panes show what it is about.", "rows")
        for id, keys, step, label, where in (
            ("row-down", "j,down,n", "down", "down", "one row down"),
            ("row-up", "k,up,N", "up", "up", "one row up"),
            ("rows-page-down", "space,d,pagedown", "page_down", "page down", "a page down"),
            ("rows-page-up", "b,u,pageup", "page_up", "page up", "a page up"),
            ("rows-top", "g,home", "top", "top", "to the first row"),
            ("rows-bottom", "G,end", "bottom", "bottom", "to the last row"),
        )
    ),
    Action(
        "walk-list",
        "enter",
        "walk_list",
        "In a list",
        "walk it",
        "Go to what the row is about and walk the list from there: n and N go on in its order, through all articles. Of wording: through "
        "all places of the row.",
        "rows",
        1,
    ),
    Action(
        "nearest",
        "c",
        "nearest",
        "In a list",
        "nearest",
        "Of what stands only here: go to the nearest passage that was refused; Ctrl+O returns.",
        "rows",
        4,
    ),
    Action("filter-rows", "/", "filter_rows", "In a list", "filter", "Show only rows that contain what you type.", "rows", 2),
    Action(
        "sort-rows",
        "s",
        "sort_rows",
        "In a list",
        "sort",
        "Sort it in its next order, or turn to the next page of wording; the title says which.",
        "rows",
        3,
    ),
    Action("close-rows", "escape,q", "close_rows", "In a list", "close", "Close the list; so does the key that opened it.", "rows", 1),
)
