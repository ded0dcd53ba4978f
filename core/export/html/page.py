"""The page: its template filled, and a policy that lets nothing run on it but its own script, whatever an article holds."""

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.resources import files
from itertools import chain

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from lesart.core.export.extract import Extract, Tell
from lesart.core.export.html.entries import Entries, Entry
from lesart.core.export.html.layers import ONLY, SIGNS, layers
from lesart.core.export.html.panes import Pane, anchor_of, pane
from lesart.core.export.lookup import label
from lesart.core.export.saying import mark_told, note_told
from lesart.core.model import Article
from lesart.core.model.session import Mark, MarkClass, Note
from lesart.core.safetext import safe, safe_lines
from lesart.core.session.classes import COLOURS, classes_of

_FOLDER = "lesart.core.export.html"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|[A-Za-z]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_NOT_FEW = 5
"""From so many articles on, those that do not tell a claim make room for those that do."""


def write(extract: Extract, tell: Tell) -> bytes:
    """The page in UTF-8."""
    over, entries = layers(extract), Entries(extract)
    total = len(extract.articles) + len(extract.groups) + len(extract.alone)
    panes: list[Pane] = []
    listed: list[Entry] = []
    for article in extract.articles:
        panes.append(pane(len(panes) + 1, article, over[article.id]))
        tell(len(panes), total)
    for entry in chain(map(entries.of_group, extract.groups), map(entries.of_excerpt, extract.alone)):
        listed.append(entry)
        tell(len(panes) + len(listed), total)
    classes = _Classes(classes_of(extract.session))
    style = _text("page.css") + classes.style()
    script = _text("page.js")
    page = _template().render(
        title=safe(extract.title),
        panes=panes,
        entries=listed,
        counts={kind: sum(kind in entry.kinds for entry in listed) for kind in (*SIGNS, "marked", "chosen")},
        notes=[safe_lines(f"{_subject(note, extract)}: {note_told(note)}") for note in extract.notes],
        legend=classes.used(mark for one in over.values() for mark in one.marks),
        classes=classes,
        many=len(panes) >= _NOT_FEW,
        policy=_policy(style, script),
        style=Markup(style),  # our own file, and colours that match `_COLOUR`
        script=Markup(script),  # our own file
    )
    return page.encode()


class _Classes:
    """How marks look: a CSS class, a glyph and words for each."""

    def __init__(self, classes: Iterable[MarkClass]) -> None:
        self._classes = tuple(classes)
        self._numbers = {one.name: number for number, one in enumerate(self._classes, 1)}

    def css(self, mark: Mark) -> str:
        """Of the reader's own naming only the number: a name may hold anything."""
        return f"k{self._numbers.get(mark.kind, 0)}"

    def glyph(self, mark: Mark) -> str:
        number = self._numbers.get(mark.kind, 0)
        return safe(self._classes[number - 1].glyph) if number else "▪"

    def told(self, mark: Mark) -> str:
        return safe_lines(mark_told(mark))

    def used(self, marks: Iterable[Mark]) -> list[tuple[str, str, str]]:
        """CSS class, glyph and name of each class that some mark is of."""
        return sorted({(self.css(mark), self.glyph(mark), safe(mark.kind)) for mark in marks})

    def style(self) -> str:
        """The colours. Words keep the page's own colour on its own ground, so that all of them can be read."""
        colours = enumerate((COLOURS.get(one.colour, one.colour) for one in self._classes), 1)
        return "".join(f".k{number} {{ --class: {colour}; }}\n" for number, colour in colours if _COLOUR.fullmatch(colour))


def _subject(note: Note, extract: Extract) -> str:
    """What a note is on that is on no passage: an article, by number and name, or names."""
    if note.on == "entity":
        return ", ".join(note.names)
    return next((f"{number} {label(one)}" for number, one in enumerate(extract.articles, 1) if one.id == note.article), "")


def _policy(style: str, script: str) -> str:
    """Nothing is fetched or sent, and of scripts and styles only these two count."""
    return f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals |= _GLOBALS
    return environment.from_string(_text("page.html.jinja"))


def _language(article: Article) -> str:
    """What an article says its language is, where that is a code of one."""
    return article.metadata.language if _LANGUAGE.fullmatch(article.metadata.language) else ""


def _text(name: str) -> str:
    return files(_FOLDER).joinpath(name).read_text(encoding="utf-8")


_GLOBALS: Mapping[str, object] = {"anchor_of": anchor_of, "language_of": _language, "signs": SIGNS, "only": ONLY}
