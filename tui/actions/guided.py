"""The guided pass through the conflicts."""

from lesart.tui.actions.action import Action

GUIDED: tuple[Action, ...] = (
    Action(
        "pass",
        "p",
        "pass",
        "Claims",
        "guided pass",
        "Go through all conflicts one after another, the weightiest first: answer each by a key, and take a dossier away.",
        footer=7,
    ),
)
IN_PASS: tuple[Action, ...] = (
    *(
        Action(id, keys, f"answer('{choice}')", "In the guided pass", choice, f"Answer: {meaning}; again: no answer.", "pass")
        for id, keys, choice, meaning in (
            ("answer-same", "s,1", "same", "all tell the same"),
            ("answer-later", "l,2", "later state", "both hold, one of them at a later time"),
            ("answer-conflict", "c,3", "real conflict", "they cannot both be true"),
            ("answer-wrong", "m,4", "wrong match", "the passages do not speak of one fact"),
        )
    ),
    Action(
        "skip-conflict", "n,5", "step_conflict(1)", "In the guided pass", "skip", "Go on to the next conflict without an answer.", "pass"
    ),
    Action("back-conflict", "N,backspace", "step_conflict(-1)", "In the guided pass", "back one", "Go back to the one before.", "pass", 2),
    Action("note-conflict", "a", "note", "In the guided pass", "add a note", "Note a line of your own on this conflict.", "pass", 4),
    Action(
        "read-conflict",
        "enter",
        "read_conflict",
        "In the guided pass",
        "read it",
        "Go to the passages of this conflict in the text.",
        "pass",
        1,
    ),
    Action("words-of-conflict", "D", "diff", "In the guided pass", "word diff", "Show two of its passages word by word.", "pass", 6),
    Action(
        "write-dossier",
        "w",
        "write_dossier",
        "In the guided pass",
        "write dossier",
        "Write the dossier: all conflicts with their passages and your answers, as Markdown, to a new file beside that of the claims.",
        "pass",
        3,
    ),
    *(
        Action(id, keys, f"scroll_page('{step}')", "In the guided pass", label, f"Scroll {where}.", "pass")
        for id, keys, step, label, where in (
            ("pass-down", "j,down", "down", "down", "a line down"),
            ("pass-up", "k,up", "up", "up", "a line up"),
            ("pass-page-down", "space,d,pagedown", "page_down", "page down", "a page down"),
            ("pass-page-up", "b,u,pageup", "page_up", "page up", "a page up"),
            ("pass-top", "g,home", "home", "top", "to the top"),
            ("pass-bottom", "G,end", "end", "bottom", "to the bottom"),
        )
    ),
    Action(
        "leave-pass",
        "escape,p",
        "leave_pass",
        "In the guided pass",
        "text",
        "Go to the text; the pass goes on where you left it.",
        "pass",
        1,
    ),
)
