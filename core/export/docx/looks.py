"""How words look of which something is to be said; never by colour alone."""

from collections.abc import Callable

from docx.enum.text import WD_COLOR_INDEX, WD_UNDERLINE
from docx.text.run import Run as Words

Look = Callable[[Words], None]


def told(words: Words) -> None:
    """A value that nobody disputes."""
    words.bold = True


def differing(words: Words) -> None:
    """A value that another article tells otherwise."""
    words.bold, words.font.highlight_color = True, WD_COLOR_INDEX.YELLOW


def amended(words: Words) -> None:
    """What a version says otherwise than its base, or adds."""
    words.bold, words.font.highlight_color = True, WD_COLOR_INDEX.YELLOW


def dropped(words: Words) -> None:
    """What a base says and a version does not."""
    words.font.underline = WD_UNDERLINE.DOTTED


def marked(words: Words, pen: WD_COLOR_INDEX) -> None:
    """What the reader marked, in the colour of its class."""
    words.font.underline, words.font.highlight_color = WD_UNDERLINE.DOUBLE, pen
