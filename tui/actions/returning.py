"""What became of the reader's words on articles that have changed since."""

from lesart.tui.actions.action import Action

RETURNING: tuple[Action, ...] = (
    Action(
        "changed-texts",
        "T",
        "changed_texts",
        "Program",
        "changed texts",
        "Show what became of what you said of articles that have changed since. It comes by itself when such a session is opened.",
    ),
)
IN_RETURNING: tuple[Action, ...] = (
    *(
        Action(id, keys, f"go_returned('{step}')", "In changed texts", label, f"Go {where}.", "returning")
        for id, keys, step, label, where in (
            ("returned-down", "j,down", "cursor_down", "down", "one down"),
            ("returned-up", "k,up", "cursor_up", "up", "one up"),
            ("returned-top", "g,home", "first", "top", "to the first"),
            ("returned-bottom", "G,end", "last", "bottom", "to the last"),
        )
    ),
    Action(
        "accept-returned",
        "+,space",
        "accept_returned",
        "In changed texts",
        "accept",
        "Take what is proposed for these words, though others stand there now; again: do not.",
        "returning",
        2,
    ),
    Action(
        "drop-returned",
        "-",
        "drop_returned",
        "In changed texts",
        "drop",
        "Take out what you said of these words; again: leave it.",
        "returning",
        3,
    ),
    Action(
        "take-over",
        "enter",
        "take_over",
        "In changed texts",
        "take over",
        "Take over to the new texts what stands there and what you accepted; what is open or lost stays with the old text.",
        "returning",
        1,
    ),
    Action("leave-returning", "escape", "leave_returning", "In changed texts", "later", "Change nothing now.", "returning", 4),
)
