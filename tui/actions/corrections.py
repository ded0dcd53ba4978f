"""What the reader decides of what the program found, and undo over everything that was added."""

from lesart.tui.actions.action import Action

CORRECTING: tuple[Action, ...] = (
    Action(
        "confirm",
        "+",
        "confirm",
        "Correcting",
        "confirm",
        "Confirm that this passage and its partner speak of one fact: the partner that i tells of, that Enter came from, or that is chosen "
        "in the list of candidates; else the best. "
        "Again, before you go elsewhere: take that back, or settle it where another reader says otherwise.",
        footer=9,
    ),
    Action(
        "reject",
        "-",
        "reject",
        "Correcting",
        "reject",
        "Say that this passage and its partner do not speak of one fact; they are linked no more. "
        "Again, before you go elsewhere: take that back.",
        footer=10,
    ),
    Action(
        "link",
        "L",
        "link",
        "Correcting",
        "link",
        "Link by hand: here one end, then go anywhere, and there the other. On a linked pair: unlink it.",
        footer=14,
    ),
    Action("leave-linking", "escape", "leave_linking", "Correcting", "no link", "While a link is made by hand: give up.", "linking", 1),
    Action(
        "silence",
        "Z",
        "silence",
        "Correcting",
        "nothing there",
        "Say that nothing in another article speaks of this passage; again: take that back.",
        footer=15,
    ),
    Action(
        "relation",
        "R",
        "relate",
        "Correcting",
        "relation",
        "Say what this passage and its partner are to each other: the same, support, contradiction, later state, quotation, translation.",
        footer=11,
    ),
    Action("choose", "*", "choose", "Correcting", "choose", "Choose this claim to take away, or leave it again.", footer=12),
    Action(
        "learning",
        "K",
        "learning",
        "Correcting",
        "learning",
        "Let the weights learn from your decisions, once these are enough, or do not.",
    ),
    Action("undo", "U", "undo", "Correcting", "undo", "Undo your last deed, whatever it was: a decision, a mark, an answer.", footer=13),
    Action("redo", "ctrl+r", "redo", "Correcting", "redo", "Do again what you undid last."),
)
IN_CHOICE: tuple[Action, ...] = (
    *(
        Action(id, keys, f"choice('{step}')", "In a choice", label, f"Go {where}.", "choice")
        for id, keys, step, label, where in (
            ("choice-down", "j,down", "cursor_down", "down", "one down"),
            ("choice-up", "k,up", "cursor_up", "up", "one up"),
        )
    ),
    *(
        Action(f"choose-{number}", str(number), f"choose_number({number})", "In a choice", f"number {number}", "Choose it.", "choice")
        for number in range(1, 10)
    ),
    Action("take-choice", "enter", "take_choice", "In a choice", "choose", "Choose what the cursor is at.", "choice", 1),
    Action("give-up-choice", "escape,q", "give_up_choice", "In a choice", "give up", "Choose nothing.", "choice", 1),
)
