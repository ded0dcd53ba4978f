"""Searching, taking away, and the program itself."""

from lesart.tui.actions.action import Action

SEARCH: tuple[Action, ...] = (
    Action("search", "/", "search", "Search", "search", "Search in all articles, whatever the case and the accents.", footer=7),
    Action("next-hit", "n", "step_hit(1)", "Search", "next hit", "While searching: go to the next hit.", "search", 1),
    Action("previous-hit", "N", "step_hit(-1)", "Search", "previous hit", "While searching: go to the previous hit.", "search", 1),
    Action(
        "leave-search", "escape", "leave_walk", "Search", "leave search", "Leave the search; n and N walk the claims again.", "search", 1
    ),
)
TAKING_AWAY: tuple[Action, ...] = (
    Action("copy", "y", "copy", "Taking away", "copy", "Copy the selection, or else the passage you are at.", footer=9),
    Action(
        "write", "w", "write", "Taking away", "write", "Append this claim's passages, with their sources, to the Markdown file.", footer=8
    ),
)
PROGRAM: tuple[Action, ...] = (
    Action("theme", "t", "theme", "Program", "theme", "Take the next theme.", footer=14),
    Action("help", "?", "help", "Program", "help", "Show the keys and what signs and looks mean.", footer=1),
    Action("palette", "ctrl+p", "app.command_palette", "Program", "palette", "Find a command, a claim or a name by typing part of it."),
    Action("quit", "q", "app.quit", "Program", "quit", "Leave at once.", footer=1),
)
