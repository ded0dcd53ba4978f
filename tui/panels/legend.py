"""What the classes of the text are called, each in its own look."""

from collections.abc import Mapping

from textual.content import Content

from lesart.tui.panes.layers import FigureClass, NameClass
from lesart.tui.panes.painting import LOOKS

WORDS: dict[NameClass | FigureClass, str] = {
    "name-per": "person",
    "name-loc": "place",
    "name-org": "organisation",
    "name-other": "other name",
    "role": "role",
    "quantity": "number",
    "date": "date",
}
"""The word for each class."""


def style_of(name: NameClass | FigureClass) -> str:
    """How a class of the text is drawn, as markup wants it."""
    return f"{LOOKS[name]} ${name}"


def legend(words: Mapping[NameClass | FigureClass, str], between: str) -> Content:
    """All classes in one line."""
    return Content(between).join(Content.styled(word, style_of(name)) for name, word in words.items())
