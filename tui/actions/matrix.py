"""The matrix of claims and articles."""

from lesart.tui.actions.action import Action

MATRIX: tuple[Action, ...] = (
    Action(
        "matrix",
        "M",
        "matrix",
        "Claims",
        "matrix",
        "Show all claims as a table: who says each, who says it differently, who has somebody say it, who is silent. With more than four "
        "articles it comes by itself once they are compared, unless you read on already.",
        footer=7,
    ),
)
IN_MATRIX: tuple[Action, ...] = (
    *(
        Action(id, keys, f"go('{step}')", "In the matrix", label, f"Go {where}.", "matrix")
        for id, keys, step, label, where in (
            ("matrix-down", "j,down", "down", "down", "one claim down"),
            ("matrix-up", "k,up", "up", "up", "one claim up"),
            ("matrix-left", "h,left", "left", "left", "to the article on the left"),
            ("matrix-right", "l,right,tab", "right", "right", "to the article on the right"),
            ("matrix-page-down", "space,d,pagedown", "page_down", "page down", "a page down"),
            ("matrix-page-up", "b,u,pageup", "page_up", "page up", "a page up"),
            ("matrix-top", "g,home", "top", "top", "to the first claim"),
            ("matrix-bottom", "G,end", "bottom", "bottom", "to the last claim"),
        )
    ),
    Action(
        "open-cell",
        "enter",
        "open_cell",
        "In the matrix",
        "read it",
        "Go to the claim's passages in the text, to those of the article you are at first.",
        "matrix",
        1,
    ),
    Action(
        "sort-matrix",
        "s",
        "sort_matrix",
        "In the matrix",
        "sort",
        "Sort by weight, as the article you are at tells them, by how many articles tell a claim, or by what differs.",
        "matrix",
        2,
    ),
    *(
        Action(id, keys, f"sift('{sieve}')", "In the matrix", label, f"List {what}; again: all claims.", "matrix", rank)
        for id, keys, sieve, label, what, rank in (
            ("matrix-conflicts", "x", "conflict", "conflicts", "conflicts only", 3),
            ("matrix-few", "o", "few", "few tell it", "only what two articles alone tell", 8),
            ("matrix-voices", "a", "voices", "own voice?", "only what one article tells itself and another has somebody say", 9),
            ("matrix-related", "r", "related", "related", "what is only perhaps related", 10),
        )
    ),
    *(
        Action(id, key, call, "In the matrix", label, f"{what} Again: take that back.", "matrix", rank)
        for id, key, call, label, what, rank in (
            ("confirm-cell", "+", "judge_cell('linked')", "confirm", "Confirm that what this article says belongs to the claim.", 11),
            ("reject-cell", "-", "judge_cell('rejected')", "reject", "Say that what this article says does not belong to the claim.", 12),
            ("choose-row", "*", "choose_row", "choose", "Choose this claim to take away.", 13),
        )
    ),
    Action("leave-matrix", "escape,M", "leave_matrix", "In the matrix", "text", "Go to the text.", "matrix", 1),
)
