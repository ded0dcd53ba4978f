"""The help: what signs and looks mean, and every key."""

from collections.abc import Iterator, Mapping
from textwrap import wrap
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from lesart.core.contrast.matrix import Stand
from lesart.tui.actions import by_group, keys_of
from lesart.tui.navigation import Kind
from lesart.tui.panels.bands import ASCII_GLYPHS as BAND_ASCII_GLYPHS
from lesart.tui.panels.bands import GLYPHS as BAND_GLYPHS
from lesart.tui.panels.bands import MEANINGS
from lesart.tui.panels.claim_line import COLOURS, glyph
from lesart.tui.panels.claim_line import WORDS as KIND_WORDS
from lesart.tui.panels.decided import Verdicted, decided_sign
from lesart.tui.panels.legend import WORDS, style_of
from lesart.tui.panels.stands import STANDS, STYLES, sign
from lesart.tui.panes.layers import FigureClass, NameClass
from lesart.tui.panes.painting import note_sign

_KINDS: Mapping[Kind, str] = {
    "same": "another article says the same",
    "conflict": "same fact, another value: the line below the panes names both",
    "related": "another article may speak of the same: Enter jumps there, n passes it by",
    "only": "found in no other article (not found is not the same as not there)",
}

_SURENESS = "How sure it is that two passages tell one fact; the percentage is how often such a link is right:"

_LEFT = 21
_LEAST_TEXT = 20
_WIDEST = 104
_FRAME = 8
"""Cells that border, padding and scrollbar take."""

_CLASSES: Mapping[NameClass | FigureClass, str] = {
    "name-per": "a person by name",
    "name-loc": "a place or a country",
    "name-org": "an organisation, a company, an authority",
    "name-other": "an event, or a name of something else",
    "role": "someone or something described and not named: the minister",
    "quantity": "a number that counts or measures; what only numbers a thing (31a, 2nd) has no mark",
    "date": "a calendar date or a weekday",
}

_SIGNS = (
    ("share this", "$furniture", "no part of the article: never compared"),
    ("claim", "on $current", "the claim at hand, in every pane, with a bar beside it"),
    ("value", "bold reverse $conflict", "what the claim at hand differs in, in all its passages; the line below the panes says how"),
    ("reason", "bold reverse", "speaks for the link that is explained, in both passages"),
    (
        "hit",
        "underline on $hit",
        "found by the search, a mention of the name that is followed, or what a row of a list is about; bold where you are",
    ),
    ("marked", "underline $name-per on $mark", "marked by you, in the colour of its class, whose sign stands beside the row it begins in"),
    ("selected", "reverse", "where the cursor is while you select with v or V"),
)

_STANDS: Mapping[Stand, str] = {
    "says": "says it: the article tells the claim in its own voice",
    "differs": "says it differently: what it fills in does not fit another article's, whichever of them is right",
    "attributes": "has somebody say it: all its passages are somebody else's words",
    "silent": "no passage found, which does not mean that there is none",
}
"""What an article does with a claim."""

_DECIDED: Mapping[Verdicted, str] = {
    "linked": "you confirmed a pair, or linked it by hand; a number says how many pairs of the claim",
    "rejected": "you said that a pair does not speak of one fact",
    "disputed": "readers disagree: nothing counts until one settles it by the same key once more",
    "silent": "you found that nothing in an article speaks of this",
    "chosen": "you chose the claim to take away",
}
"""What stands for a decision."""

_VOICES = (
    ("the article itself", "told in the article's own voice"),
    ("Name, quoted", "in the speaker's own words"),
    ("Name, reported", "in other words than the speaker's"),
    ("Name = Other name", "who the speaker is by the name that the list of names has"),
    ("someone unnamed", "a source without a name: observers, circles, reports"),
    ("unclear who", "the text leaves it open"),
    ("denied", "says that something is not so that others say"),
    ("hedged", "says that it is not certain: probably, reportedly"),
    ("by a phrase ...", "what told so: a phrase, quotation marks, a colon, a block of speech, the subjunctive; or carried on from before"),
)
"""What the line below the panes says of a passage."""


def help_content(keymap: Mapping[str, str], ascii_only: bool, width: int) -> Content:
    """The whole help as one text, wrapped to `width` cells: signs and looks, who says what, then keys by group."""
    lines = [
        Content.styled("Signs and looks", "bold $primary"),
        *_wrapped(Content(""), "Beside the text, and in the strip at a pane's right edge, which shows the whole article:", width),
    ]
    for kind, text in _KINDS.items():
        lines += _wrapped(Content.styled(f"{glyph(kind, ascii_only)} {KIND_WORDS[kind]}", f"bold {COLOURS[kind]}"), text, width)
    lines += _wrapped(
        Content.styled(note_sign(ascii_only), "bold $accent"), "at the right: you noted something on what begins in the row", width
    )
    lines += [Content(""), Content("Beside the claim line, in lists and in the matrix:")]
    for decided, text in _DECIDED.items():
        lines += _wrapped(Content.styled(decided_sign(decided, ascii_only), "bold $accent"), text, width)
    lines += [Content(""), *_wrapped(Content(""), _SURENESS, width)]
    for one, signs in (BAND_ASCII_GLYPHS if ascii_only else BAND_GLYPHS).items():
        lines += _wrapped(Content.styled(f"{signs} {one}", "bold"), MEANINGS[one], width)
    lines += [Content(""), Content("In the text:")]
    for name, text in _CLASSES.items():
        lines += _wrapped(Content.styled(WORDS[name], style_of(name)), text, width)
    for words, style, text in _SIGNS:
        lines += _wrapped(Content.styled(words, style), text, width)
    lines += [Content(""), Content("In the matrix:")]
    for stand in STANDS:
        lines += _wrapped(Content.styled(sign(stand, ascii_only).strip(), STYLES[stand]), _STANDS[stand], width)
    lines += [Content(""), Content.styled("Who says it", "bold $primary")]
    for term, text in _VOICES:
        lines += _wrapped(Content.styled(term, "bold"), text, width)
    lines += [Content(""), *_keys(keymap, width), *_mouse(width)]
    return Content("\n").join(lines)


def _wrapped(term: Content, text: str, width: int) -> Iterator[Content]:
    """A term and what it means, the second in a column of its own; without a term the text alone."""
    left = _LEFT if term.plain else 0
    first, *rest = wrap(text, max(width - left, _LEAST_TEXT))
    yield Content.assemble("  " if left else "", term, " " * (left - 2 - cell_len(term.plain)), first)
    yield from (Content(" " * left + line) for line in rest)


def _keys(keymap: Mapping[str, str], width: int) -> Iterator[Content]:
    for group, actions in by_group().items():
        yield Content.styled(group, "bold $primary")
        for action in actions:
            if action.id.endswith("-1"):
                told = action.help.replace("article 1", "this article").replace("class 1", "this class")
                yield from _wrapped(Content.styled("1 … 9", "bold"), told, width)
            elif not action.id[-1].isdigit():
                yield from _wrapped(Content.styled(keys_of(action, keymap), "bold"), action.help, width)
        yield Content("")


def _mouse(width: int) -> Iterator[Content]:
    yield Content.styled("Mouse", "bold $primary")
    for deed, effect in (
        ("wheel", "Scroll the pane under the pointer; the others follow it."),
        ("click", "Take the claim under the pointer."),
        ("double click", "Jump to its next place, as Enter does; so does a click with Ctrl."),
        ("drag", "Select text; y copies it, m marks it, a notes something on it. Hold Shift to select as your terminal does."),
    ):
        yield from _wrapped(Content.styled(deed, "bold"), effect, width)


class HelpScreen(ModalScreen[None]):
    """Scrolls with the keys of the panes; Esc, q and ? leave it."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > VerticalScroll {
        width: 100%; max-width: 104; height: 100%; padding: 0 2; border: round $primary; background: $background; color: $foreground;
        border-title-color: $primary; border-subtitle-color: $furniture;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark", "dismiss", "Close"),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
        Binding("space,d,pagedown", "scroll('page_down')", show=False),
        Binding("b,u,pageup", "scroll('page_up')", show=False),
        Binding("g,home", "scroll('home')", show=False),
        Binding("G,end", "scroll('end')", show=False),
    ]

    def __init__(self, keymap: Mapping[str, str], ascii_only: bool) -> None:
        """Make the screen.

        Args:
            keymap: the user's own keys.
            ascii_only: draw the signs in ASCII.
        """
        super().__init__()
        self._keymap, self._ascii_only = keymap, ascii_only

    def compose(self) -> ComposeResult:
        """One scrolling text."""
        with VerticalScroll() as scroll:
            scroll.border_title = "Help"
            scroll.border_subtitle = "Esc closes · j k scroll"
            yield Static()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap to the new width."""
        width = min(event.size.width, _WIDEST) - _FRAME
        self.query_one(Static).update(help_content(self._keymap, self._ascii_only, width))

    def action_scroll(self, where: str) -> None:
        """Scroll the text."""
        getattr(self.query_one(VerticalScroll), f"scroll_{where}")(animate=False)
