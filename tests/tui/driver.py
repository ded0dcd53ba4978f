"""Drives the reader as a person would: presses keys, and reads what stands on the screen."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from rich.cells import cell_len
from rich.style import Style
from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from lesart.core.compare import Settings
from lesart.core.model import Article
from lesart.core.session.articles import with_articles
from lesart.core.session.keeper import Keeper
from lesart.core.session.store import Store
from lesart.tui.app import ReaderApp
from lesart.tui.keymap import UserKeys
from lesart.tui.panels.article_tabs import ArticleTabs
from lesart.tui.panels.candidates_panel import CandidatesPanel
from lesart.tui.panels.claim_line import ClaimLine
from lesart.tui.panels.diff.changes_list import ChangesList
from lesart.tui.panels.diff.passage_view import PassageView
from lesart.tui.panels.formats_list import FormatsList
from lesart.tui.panels.header import HeaderLine
from lesart.tui.panels.key_line import KeyLine
from lesart.tui.panels.line import Line
from lesart.tui.panels.lists.panel import ListPanel
from lesart.tui.panels.matrix_table import MatrixTable
from lesart.tui.panels.names_panel import NamesPanel
from lesart.tui.panels.pane_frame import PaneFrame
from lesart.tui.panels.passage_line import PassageLine
from lesart.tui.screens.choosing import ChoiceScreen
from lesart.tui.screens.diff import DiffScreen
from lesart.tui.screens.export import ExportScreen
from lesart.tui.screens.guided import PassScreen
from lesart.tui.screens.matrix import MatrixScreen
from lesart.tui.screens.reader import ReaderOptions, ReaderScreen
from lesart.tui.theming import load_themes


@dataclass(frozen=True)
class Pane:
    """One pane as it stands on the screen."""

    frame: PaneFrame

    @property
    def lines(self) -> list[str]:
        return [self.frame.pane.render_line(y).text.rstrip() for y in range(self.frame.pane.size.height)]

    @property
    def top_line(self) -> str:
        return self.lines[0]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def title(self) -> str:
        return _text(self.frame.query_one(Static))

    @property
    def focused(self) -> bool:
        return self.frame.pane.has_focus

    @property
    def lit(self) -> bool:
        """Whether the header stands out from the others."""
        painted = next(iter(self.frame.query_one(Static).render_line(0))).style
        assert painted
        assert painted.bgcolor
        assert painted.bgcolor.triplet
        return painted.bgcolor.triplet.hex == self.frame.app.theme_variables["primary"].lower()

    @property
    def gutter(self) -> str:
        """The signs in view, from the top, without the lines that have none."""
        return "".join(line[0] for line in self.lines if line and line[0] != " ")

    @property
    def claim(self) -> list[str]:
        """The passages marked as the claim at hand."""
        assert self.frame.article
        return [self.frame.article.text[span.start : span.end] for span in self.frame.pane.current]

    @property
    def why(self) -> list[str]:
        """What is shown as a reason, in text order."""
        assert self.frame.article
        return [self.frame.article.text[span.start : span.end] for span in sorted(self.frame.pane.why)]

    @property
    def values(self) -> list[str]:
        """What stands out as a value of the claim at hand, in text order."""
        assert self.frame.article
        return [self.frame.article.text[span.start : span.end] for span in sorted(self.frame.pane.values)]

    @property
    def hits(self) -> list[str]:
        """What is highlighted, in text order."""
        assert self.frame.article
        return [self.frame.article.text[span.start : span.end] for span in self.frame.pane.hits]

    @property
    def hit(self) -> str:
        span = self.frame.pane.hit
        return self.frame.article.text[span.start : span.end] if span and self.frame.article else ""


@dataclass(frozen=True)
class NamesView:
    """The open list of names as it stands on the screen."""

    panel: NamesPanel

    @property
    def title(self) -> str:
        return _text(self.panel.query_one(Line))

    @property
    def rows(self) -> list[str]:
        return [row for y in range(self.panel.list.size.height) if (row := self.panel.list.render_line(y).text.rstrip())]

    @property
    def names(self) -> list[str]:
        """The first word of each name, in order, without the questions."""
        return [row[3:].split()[0] for row in self.rows if not row.startswith(" ?")]

    @property
    def questions(self) -> list[str]:
        return [row[3:] for row in self.rows if row.startswith(" ?")]

    @property
    def at(self) -> str:
        """The row of the cursor, on one line."""
        return " ".join(self.rows[self.panel.list.cursor].split())

    @property
    def told(self) -> str:
        """What stands below the list."""
        return _text(self.panel.query_one(".detail", Static))


@dataclass(frozen=True)
class CandidatesView:
    """The open list of candidates as it stands on the screen."""

    panel: CandidatesPanel

    @property
    def title(self) -> str:
        return _text(self.panel.query_one(Line))

    @property
    def rows(self) -> list[str]:
        """All rows, each on one line."""
        return [" ".join(str(option.prompt).split()) for option in self.panel.query_one(OptionList).options]

    @property
    def widest(self) -> int:
        """Cells that the widest row takes."""
        return max(cell_len(str(option.prompt)) for option in self.panel.query_one(OptionList).options)


@dataclass(frozen=True)
class ListView:
    """The open list below the panes as it stands on the screen."""

    panel: ListPanel

    @property
    def title(self) -> str:
        return _text(self.panel.query_one(Line))

    @property
    def lines(self) -> list[str]:
        """All lines in view, as wide as they are drawn."""
        return [self.panel.rows.render_line(y).text for y in range(self.panel.rows.size.height)]

    @property
    def rows(self) -> list[str]:
        """The lines that say something, each with single blanks."""
        return [" ".join(line.split()) for line in self.lines if line.strip()]

    @property
    def at(self) -> str:
        """The line of the cursor."""
        return " ".join(self.lines[self.panel.rows.cursor - round(self.panel.rows.scroll_y)].split())

    @property
    def told(self) -> list[str]:
        """What stands beside or below the rows."""
        detail = self.panel.query_one(".detail", Static)
        return _text(detail).split("\n") if detail.display else []


@dataclass(frozen=True)
class MatrixView:
    """The matrix as it stands on the screen."""

    screen: MatrixScreen

    @property
    def header(self) -> str:
        return _text(self._line("header"))

    @property
    def heads(self) -> list[str]:
        """Names of the articles in view, and how many claims each tells."""
        return [" ".join(row.split()) for row in str(self._line("heads").render()).split("\n")]

    @property
    def rows(self) -> list[str]:
        """Title and cells of each row, on one line."""
        table = self.screen.query_one(MatrixTable)
        return [" ".join(row.split()) for y in range(table.size.height) if (row := table.render_line(y).text.rstrip())]

    @property
    def widest(self) -> int:
        """Cells that the widest row takes."""
        table = self.screen.query_one(MatrixTable)
        return max(table.render_line(y).cell_length for y in range(table.size.height))

    @property
    def told(self) -> list[str]:
        """What is known of the claim and the cell one is at."""
        return [row.strip() for row in str(self._line("detail").render()).split("\n")]

    @property
    def legend(self) -> str:
        return _text(self._line("legend"))

    @property
    def keys(self) -> str:
        return _text(self.screen.query_one(KeyLine))

    def _line(self, name: str) -> Line:
        return self.screen.query_one(f".{name}", Line)


@dataclass(frozen=True)
class PassView:
    """The guided pass as it stands on the screen."""

    screen: PassScreen

    @property
    def header(self) -> str:
        return _text(self._line("header"))

    @property
    def page(self) -> str:
        """The whole page, also what is out of view."""
        return str(self.screen.query_one("VerticalScroll > Static", Static).render())

    @property
    def rows(self) -> list[str]:
        """The page row by row, without blank ones."""
        return [row.strip() for row in self.page.split("\n") if row.strip()]

    @property
    def widest(self) -> int:
        return max(cell_len(row) for row in self.page.split("\n"))

    @property
    def top(self) -> int:
        """How far the page is scrolled."""
        return round(self.screen.query_one("VerticalScroll").scroll_y)

    @property
    def answers(self) -> str:
        return " ".join(_text(self._line("answers")).split())

    @property
    def noted(self) -> str:
        """What was answered and noted."""
        return _text(self._line("noted"))

    @property
    def keys(self) -> str:
        return _text(self.screen.query_one(KeyLine))

    def _line(self, name: str) -> Line:
        return self.screen.query_one(f".{name}", Line)


@dataclass(frozen=True)
class DiffView:
    """The word diff as it stands on the screen."""

    screen: DiffScreen

    @property
    def header(self) -> str:
        return _text(self._line("header"))

    @property
    def told(self) -> list[str]:
        """What the link says, and what cannot be compared."""
        return [row.strip() for row in str(self._line("told").render()).split("\n") if row.strip()]

    @property
    def texts(self) -> list[str]:
        """What is in view of both passages, each on one line, without the bar beside it and the caret in it."""
        texts = (" ".join(view.render_line(y).text[2:] for y in range(view.size.height)) for view in self._views)
        return [" ".join(text.replace("‸", "").split()) for text in texts]

    @property
    def at(self) -> list[str]:
        """What stands out in each passage as what the cursor is at."""
        return self._styled(lambda style: bool(style.reverse))

    @property
    def underlined(self) -> list[str]:
        """What stands underlined in each passage: numbers, dates, words of must and may, other words."""
        return self._styled(lambda style: bool(style.underline))

    @property
    def side_by_side(self) -> bool:
        one, other = self._views
        return one.region.y == other.region.y and one.region.x < other.region.x

    @property
    def legend(self) -> str:
        return " ".join(_text(self._line("legend")).split())

    @property
    def rows(self) -> list[str]:
        """The rows of the list in view."""
        changes = self.screen.query_one(ChangesList)
        return [row for y in range(changes.size.height) if (row := " ".join(changes.render_line(y).text.split()))]

    @property
    def row(self) -> str:
        """The row of the cursor."""
        changes = self.screen.query_one(ChangesList)
        return " ".join(changes.render_line(changes.cursor - round(changes.scroll_y)).text.split())

    @property
    def keys(self) -> str:
        return _text(self.screen.query_one(KeyLine))

    @property
    def _views(self) -> list[PassageView]:
        return list(self.screen.query(PassageView))

    def _line(self, name: str) -> Line:
        return self.screen.query_one(f".{name}", Line)

    def _styled(self, wanted: Callable[[Style], bool]) -> list[str]:
        rows = [[segment for y in range(view.size.height) for segment in view.render_line(y)] for view in self._views]
        return [" ".join(segment.text for segment in row if segment.style and wanted(segment.style)) for row in rows]


@dataclass(frozen=True)
class ExportView:
    """The export as it stands on the screen."""

    screen: ExportScreen

    @property
    def header(self) -> str:
        return _text(self.screen.query_one(".header", Line))

    @property
    def formats(self) -> list[str]:
        """The formats in view."""
        return [row for y in range(self._list.size.height) if (row := self._list.render_line(y).text.strip())]

    @property
    def at(self) -> str:
        """The format of the cursor."""
        return self._list.render_line(self._list.cursor - round(self._list.scroll_y)).text.strip()

    @property
    def preview(self) -> str:
        """The whole preview, also what is out of view."""
        return str(self.screen.query_one("VerticalScroll > Static", Static).render())

    @property
    def top(self) -> int:
        """How far the preview is scrolled."""
        return round(self.screen.query_one("VerticalScroll").scroll_y)

    @property
    def file(self) -> str:
        return _text(self.screen.query_one(".file", Line)).strip()

    @property
    def keys(self) -> str:
        return _text(self.screen.query_one(KeyLine))

    @property
    def _list(self) -> FormatsList:
        return self.screen.query_one(FormatsList)


class Reader:
    """The running reader."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        await self.press(*("space" if character == " " else character for character in text))

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    async def analysed(self) -> None:
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()

    @property
    def screen(self) -> ReaderScreen:
        """The screen of panes."""
        found = self.app.get_default_screen()
        assert isinstance(found, ReaderScreen)
        return found

    @property
    def export(self) -> ExportView:
        assert isinstance(self.app.screen, ExportScreen)
        return ExportView(self.app.screen)

    @property
    def panes(self) -> list[Pane]:
        return [Pane(frame) for frame in self.app.screen.query(PaneFrame) if frame.display]

    def pane(self, number: int) -> Pane:
        return self.panes[number]

    @property
    def focused(self) -> Pane:
        return next(pane for pane in self.panes if pane.focused)

    @property
    def header(self) -> str:
        return _text(self.app.screen.query_one(HeaderLine))

    @property
    def claim_line(self) -> str:
        return _text(self.app.screen.query_one(ClaimLine))

    @property
    def passage_line(self) -> str:
        line = self.app.screen.query_one(PassageLine)
        return _text(line) if line.display else ""

    @property
    def names(self) -> NamesView:
        return NamesView(next(panel for panel in self.app.screen.query(NamesPanel) if panel.display))

    @property
    def lists_names(self) -> bool:
        return any(panel.display for panel in self.app.screen.query(NamesPanel))

    @property
    def candidates(self) -> CandidatesView:
        return CandidatesView(next(panel for panel in self.app.screen.query(CandidatesPanel) if panel.display))

    @property
    def lists_candidates(self) -> bool:
        return any(panel.display for panel in self.app.screen.query(CandidatesPanel))

    @property
    def listed(self) -> ListView:
        return ListView(next(panel for panel in self.app.screen.query(ListPanel) if panel.display))

    @property
    def lists(self) -> bool:
        return any(panel.display for panel in self.app.screen.query(ListPanel))

    @property
    def matrix(self) -> MatrixView:
        assert isinstance(self.app.screen, MatrixScreen)
        return MatrixView(self.app.screen)

    @property
    def going(self) -> PassView:
        assert isinstance(self.app.screen, PassScreen)
        return PassView(self.app.screen)

    @property
    def diff(self) -> DiffView:
        assert isinstance(self.app.screen, DiffScreen)
        return DiffView(self.app.screen)

    @property
    def in_diff(self) -> bool:
        return isinstance(self.app.screen, DiffScreen)

    @property
    def in_pass(self) -> bool:
        return isinstance(self.app.screen, PassScreen)

    @property
    def in_matrix(self) -> bool:
        return isinstance(self.app.screen, MatrixScreen)

    @property
    def choice(self) -> list[str]:
        """What can be chosen, row by row."""
        screen = self.app.screen_stack[-1]
        assert isinstance(screen, ChoiceScreen)
        return [" ".join(str(option.prompt).split()) for option in screen.query_one(OptionList).options]

    @property
    def overflowing(self) -> list[str]:
        """Lines around the panes, and rows of the list, that are wider than their place."""
        lines = [(_text(line), line.content_size.width) for line in self.app.screen.query(Line) if line.display and line.size.width]
        if self.lists_names:
            lines += [(row, self.names.panel.list.content_size.width) for row in self.names.rows]
        if self.lists:
            lines += [(row, self.listed.panel.rows.content_size.width) for row in self.listed.lines]
        return [row for text, width in lines for row in text.split("\n") if cell_len(row) > width]

    @property
    def tabs(self) -> str:
        tabs = self.app.screen.query_one(ArticleTabs)
        return _text(tabs) if tabs.display else ""

    @property
    def keys(self) -> str:
        return _text(self.app.screen.query_one(KeyLine))

    @property
    def message(self) -> str:
        return self.app.screen.query_one(KeyLine).message


def _text(widget: Static) -> str:
    return str(widget.render()).strip()


def kept(options: ReaderOptions, path: Path, by: str = "Ada", articles: Sequence[Article] = ()) -> ReaderOptions:
    """The same, with a session in a file, which speaks of these articles."""

    def start() -> Keeper:
        store = Store(path, sync=_unsynced)
        return Keeper(with_articles(store.open(), articles, path), store.save, by, news=store.news)

    return replace(options, session=path, open_session=start)


def _unsynced(file: int) -> None:
    """A test need not wait for the disk."""


@asynccontextmanager
async def open_reader(
    articles: Sequence[Article],
    options: ReaderOptions,
    *,
    size: tuple[int, int] = (120, 30),
    keys: UserKeys | None = None,
    analysed: bool = True,
    settings: Settings | None = None,
    in_text: bool = True,
) -> AsyncIterator[Reader]:
    """The reader on a screen of this size, once the analysis is over: in the text, even where the matrix comes first."""
    options = replace(options, patience=0)
    app = ReaderApp(articles, settings or Settings(), options, keys or UserKeys({}), load_themes(), "dark")
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await pilot.pause()
        if analysed:
            await reader.analysed()
        if in_text and isinstance(app.screen, MatrixScreen):
            await reader.press("escape")
        yield reader
