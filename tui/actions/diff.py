"""The word diff of the passage at hand and a partner of it."""

from lesart.tui.actions.action import Action

DIFF: tuple[Action, ...] = (
    Action(
        "diff",
        "D",
        "diff",
        "Claims",
        "word diff",
        "Show this passage and its best partner word by word: what changed, by class, and what each of them adds.",
        footer=5,
    ),
)
IN_DIFF: tuple[Action, ...] = (
    *(
        Action(id, keys, f"change('{step}')", "In the word diff", label, f"Go {where}; both passages show it.", "diff")
        for id, keys, step, label, where in (
            ("diff-down", "j,down", "down", "down", "one change down"),
            ("diff-up", "k,up", "up", "up", "one change up"),
            ("diff-page-down", "space,d,pagedown", "page_down", "page down", "a page of changes down"),
            ("diff-page-up", "b,u,pageup", "page_up", "page up", "a page of changes up"),
            ("diff-top", "g,home", "top", "top", "to the first change"),
            ("diff-bottom", "G,end", "bottom", "bottom", "to the last change"),
        )
    ),
    Action(
        "next-partner", "n,D", "step_partner(1)", "In the word diff", "next partner", "Go to the next partner of the passage.", "diff", 2
    ),
    Action("previous-partner", "N", "step_partner(-1)", "In the word diff", "previous", "Go to the previous partner.", "diff", 5),
    *(
        Action(f"diff-{kind}", str(number), f"toggle_class('{kind}')", "In the word diff", label, f"Hide or show {what}.", "diff")
        for number, (kind, label, what) in enumerate(
            (
                ("number", "numbers", "changes of number"),
                ("date", "dates", "changes of date"),
                ("name", "names", "changes of name"),
                ("modality", "not/must", "changes of words such as not, only, must, may, perhaps"),
                ("wording", "wording", "changes of wording"),
                ("spelling", "spelling", "what is the same in another spelling or form"),
                ("punctuation", "punctuation", "changes of punctuation"),
                ("moved", "moved", "what stands in another place"),
            ),
            1,
        )
    ),
    Action(
        "diff-facts", "x", "facts", "In the word diff", "facts only", "Show numbers, dates, names and not/must only; again: all.", "diff", 3
    ),
    Action("copy-diff", "y", "copy_diff", "In the word diff", "copy", "Copy it as plain text, marked [-so-] and {+so+}.", "diff", 4),
    Action("read-partner", "enter", "read_partner", "In the word diff", "read it", "Go to the partner in the text.", "diff", 1),
    Action("leave-diff", "escape", "leave_diff", "In the word diff", "text", "Go back to where you were.", "diff", 1),
)
