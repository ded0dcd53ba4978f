"""What the reader decides of what the program found, and undo over everything that was added."""

from lesart.tui.actions.action import Action

UNDOING: tuple[Action, ...] = (
    Action("undo", "U", "undo", "Correcting", "undo", "Undo your last deed, whatever it was: a decision, a mark, an answer.", footer=16),
    Action("redo", "ctrl+r", "redo", "Correcting", "redo", "Do again what you undid last."),
)
