"""Selecting with the keyboard, marks, notes, and the list of all that was added."""

from collections.abc import Mapping

from lesart.tui.actions.action import Action

SELECTING: tuple[Action, ...] = (
    Action(
        "select",
        "v",
        "select('characters')",
        "Marks and notes",
        "select",
        "Select characters with the keyboard, from the passage you are at on; Esc leaves.",
        footer=6,
    ),
    Action(
        "select-sentences",
        "V",
        "select('sentences')",
        "Marks and notes",
        "sentences",
        "Select whole sentences with the keyboard; again: leave.",
    ),
    Action(
        "mark",
        "m",
        "mark",
        "Marks and notes",
        "mark",
        "Mark what is selected, or the passage you are at, with the class used last; on a mark: change its class, tags and note.",
        footer=5,
    ),
    Action("unmark", "delete", "unmark", "Marks and notes", "unmark", "Take the mark at hand away; U brings it back."),
    Action(
        "annotate",
        "a",
        "annotate",
        "Marks and notes",
        "note",
        "Write a note on the mark or passage at hand, the link that is explained, the name you follow, the claim, or the article.",
        footer=6,
    ),
    Action(
        "added",
        "A",
        "open_list('added')",
        "Marks and notes",
        "what I added",
        "Open or close the list of all you added: marks, notes, decisions, answers; what lost its words comes first.",
        footer=9,
    ),
)
_MOVES = (
    ("left", "h,left", "left", "a character to the left"),
    ("right", "l,right", "right", "a character to the right"),
    ("down", "j,down", "down", "a row down"),
    ("up", "k,up", "up", "a row up"),
    ("word", "w", "word", "to the beginning of the next word"),
    ("word-end", "e", "end of word", "to the end of a word"),
    ("word-back", "b", "word back", "to the beginning of a word"),
    ("row-start", "0,^,home", "row start", "to the beginning of the row"),
    ("row-end", "$,end", "row end", "to the end of the row"),
    ("sentence", ")", "sentence", "to the next sentence"),
    ("sentence-back", "(", "sentence back", "to the beginning of the sentence, or of the one before"),
    ("block", "}", "paragraph", "to the end of the paragraph, or of the next one"),
    ("block-back", "{", "paragraph back", "to the beginning of the paragraph, or of the one before"),
    ("half-page-down", "d,ctrl+d,pagedown", "half page down", "half a page down"),
    ("half-page-up", "u,ctrl+u,pageup", "half page up", "half a page up"),
    ("top", "g", "top", "to the beginning of the article"),
    ("bottom", "G", "bottom", "to the end of the article"),
)
_OFFERED: Mapping[str, int] = {"word": 5, "sentence": 6, "block": 7, "row-end": 8}
"""Which of them the footer offers, where it has room, and in which order."""

WHILE_SELECTING: tuple[Action, ...] = (
    Action(
        "mark-selection", "m", "mark_selection", "While selecting", "mark", "Mark what is selected with the class used last.", "visual", 1
    ),
    *(
        Action(
            f"mark-as-{number}",
            str(number),
            f"mark_selection({number})",
            "While selecting",
            f"mark as {number}",
            "Mark what is selected, of class 1.".replace("1", str(number)),
            "visual",
        )
        for number in range(1, 10)
    ),
    Action(
        "note-selection",
        "a",
        "annotate_selection",
        "While selecting",
        "note",
        "Mark what is selected and note something on it.",
        "visual",
        2,
    ),
    Action("copy-selection", "y", "copy_selection", "While selecting", "copy", "Copy what is selected.", "visual", 3),
    Action("swap-ends", "o", "swap_ends", "While selecting", "other end", "Go to the other end of what is selected.", "visual", 4),
    *(
        Action(
            f"select-{motion}", keys, f"motion('{motion}')", "While selecting", label, f"Select {where}.", "visual", _OFFERED.get(motion, 0)
        )
        for motion, keys, label, where in _MOVES
    ),
    Action("leave-selecting", "escape,q", "leave_selecting", "While selecting", "leave", "Select nothing.", "visual", 1),
)
OF_A_MARK: tuple[Action, ...] = (
    *(
        Action(
            f"class-{number}",
            str(number),
            f"pick_class({number})",
            "In the form of a mark",
            f"class {number}",
            f"Choose class {number}, and be done; so does the first letter of its name.",
            "mark",
        )
        for number in range(1, 10)
    ),
    Action("next-class", "right,down", "step_class(1)", "In the form of a mark", "next class", "Go to the next class.", "mark"),
    Action("previous-class", "left,up", "step_class(-1)", "In the form of a mark", "previous", "Go to the previous class.", "mark"),
    Action("keep-mark", "enter", "keep_mark", "In the form of a mark", "keep", "Keep the mark as the form says.", "mark", 1),
    Action("next-field", "tab", "next_field(1)", "In the form of a mark", "tags, note", "Go to tags, then to the note.", "mark", 2),
    Action("previous-field", "shift+tab", "next_field(-1)", "In the form of a mark", "back", "Go to the field before.", "mark"),
    Action("new-class", "+", "new_class", "In the form of a mark", "new class", "Make a class: its name, a sign, a colour.", "mark", 3),
    Action("remove-mark", "delete,-", "remove_mark", "In the form of a mark", "unmark", "Take the mark away; U brings it back.", "mark", 4),
    Action("leave-form", "escape", "leave_form", "In the form of a mark", "leave", "Leave the mark as it was.", "mark", 1),
)
OF_A_NOTE: tuple[Action, ...] = (
    Action("keep-note", "enter,ctrl+s", "keep_note", "In a note", "keep", "Keep the note; without words it is taken away.", "note", 1),
    Action("new-line", "ctrl+j,shift+enter,alt+enter", "new_line", "In a note", "new line", "Begin another line.", "note", 2),
    Action("next-noted", "tab", "note_target(1)", "In a note", "on what", "Write it on something else that is at hand.", "note", 3),
    Action("previous-noted", "shift+tab", "note_target(-1)", "In a note", "back", "Write it on what comes before that.", "note"),
    Action("leave-note", "escape", "leave_note", "In a note", "leave", "Leave the note as it was.", "note", 1),
)
OF_WHAT_WAS_ADDED: tuple[Action, ...] = (
    Action("edit-added", "e,a", "edit_row", "In a list", "edit", "Of what you added: change a mark or a note.", "rows", 4),
    Action("remove-added", "delete,x", "remove_row", "In a list", "remove", "Of what you added: take it away; U undoes that.", "rows", 5),
)
