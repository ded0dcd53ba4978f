"""From claim to claim, and what a passage was matched with."""

from lesart.tui.actions.action import Action

CLAIMS: tuple[Action, ...] = (
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
)
LIST_OF_CANDIDATES: tuple[Action, ...] = (
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
)
