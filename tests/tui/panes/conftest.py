"""Articles made of paragraphs, and a driver that speaks of panes as a reader would."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.pilot import Pilot

from lesart.core.model import Article, Block, BlockKind, Claim, Comparison, OnlyHere, Passage, Relation, Repair
from lesart.tui.panes.article_pane import ArticlePane
from lesart.tui.panes.palette import DEFAULT_VARIABLES
from lesart.tui.panes.sync import Followed, SyncCoordinator

MakeArticle = Callable[..., Article]


@pytest.fixture
def make_article() -> MakeArticle:
    def make(name: str, paragraphs: Sequence[str], kinds: Sequence[BlockKind] = (), repairs: Sequence[Repair] = ()) -> Article:
        blocks, at = [], 0
        for number, paragraph in enumerate(paragraphs):
            blocks.append(Block(at, at + len(paragraph), kinds[number] if kinds else "body"))
            at += len(paragraph) + 2
        return Article(name, f"{name}.txt", "\n\n".join(paragraphs), tuple(blocks), tuple(repairs))

    return make


@pytest.fixture
def compare_paragraphs() -> Callable[..., Comparison]:
    """A comparison in which each paragraph is a passage, and the given groups of (article, paragraph) are claims."""

    def compare(articles: Sequence[Article], *groups: tuple[Relation, Sequence[tuple[int, int]]]) -> Comparison:
        passages = tuple(
            Passage(f"{article.id}.{number}", article.id, block.start, block.end, number)
            for article in articles
            for number, block in enumerate(article.blocks)
        )
        claims = tuple(
            Claim(f"c{number}", tuple(f"{articles[article].id}.{paragraph}" for article, paragraph in members), relation)
            for number, (relation, members) in enumerate(groups)
        )
        linked = {passage for claim in claims for passage in claim.passages}
        only = tuple(OnlyHere(passage.id) for passage in passages if passage.id not in linked)
        return Comparison(tuple(articles), passages, claims=claims, only_here=only)

    return compare


class ReaderApp(App[None]):
    """Panes side by side, synchronised: as little of a reader as the panes need."""

    CSS = """
    ArticlePane { width: 1fr; border-left: solid $panel; }
    ArticlePane.with-scrollbar { scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar = [
        (key, f"pane('{name}')")
        for key, name in (
            ("j", "line_down"),
            ("k", "line_up"),
            ("d", "half_page_down"),
            ("u", "half_page_up"),
            ("space", "page_down"),
            ("b", "page_up"),
            ("g", "home"),
            ("G", "end"),
        )
    ]

    def __init__(self, articles: Sequence[Article], comparison: Comparison | None) -> None:
        super().__init__()
        self.animation_level = "none"
        self.articles = articles
        self.comparison = comparison
        self.sync = SyncCoordinator()
        self.outcome: tuple[Followed, ...] = ()
        self.moves: list[ArticlePane] = []
        self.picked: list[int] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {**super().get_theme_variable_defaults(), **DEFAULT_VARIABLES}

    def compose(self) -> ComposeResult:
        with Horizontal():
            for article in self.articles:
                pane = ArticlePane(article)
                pane.when_moved = partial(self.follow, pane)
                yield pane

    @property
    def panes(self) -> list[ArticlePane]:
        return list(self.query(ArticlePane))

    def action_pane(self, name: str) -> None:
        if isinstance(self.focused, ArticlePane):
            getattr(self.focused, f"action_{name}")()

    def follow(self, pane: ArticlePane) -> None:
        self.moves.append(pane)
        self.outcome = self.sync.follow(pane, self.panes, self.comparison)

    def on_text_pane_reflowed(self, event: ArticlePane.Reflowed) -> None:
        if event.pane is self.focused and isinstance(event.pane, ArticlePane):
            self.outcome = self.sync.follow(event.pane, self.panes, self.comparison)

    def on_article_pane_picked(self, event: ArticlePane.Picked) -> None:
        self.picked.append(event.offset)


@dataclass
class Reader:
    """What a person at the terminal does and sees."""

    app: ReaderApp
    pilot: Pilot[None]

    def pane(self, number: int) -> ArticlePane:
        return self.app.panes[number]

    def rows(self) -> list[int]:
        return [pane.at_row for pane in self.app.panes]

    def ends(self) -> list[int]:
        return [pane.max_scroll_y for pane in self.app.panes]

    def lines(self, number: int = 0) -> list[str]:
        """A pane's text as painted, without gutter and overview."""
        pane = self.pane(number)
        return [pane.render_line(y).text[2:-1].rstrip() for y in range(pane.size.height)]

    def painted(self, number: int = 0) -> list[str]:
        """A pane as painted, with gutter and overview."""
        pane = self.pane(number)
        return [pane.render_line(y).text for y in range(pane.size.height)]

    def style_at(self, number: int, text: str):
        """The style in which the first segment that contains `text` is painted."""
        pane = self.pane(number)
        for y in range(pane.size.height):
            for segment in pane.render_line(y):
                if text in segment.text:
                    return segment.style
        raise AssertionError(f"{text!r} is not on screen")

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def focus(self, number: int) -> None:
        self.pane(number).focus()
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()
        await self.pilot.pause()

    async def wheel_down(self, number: int) -> None:
        """Turn the wheel over a pane by one notch."""
        x, y = self.pane(number).region.center
        wheel = events.MouseScrollDown(
            self.pane(number), int(x), int(y), delta_x=0, delta_y=1, button=0, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y
        )
        self.app.screen._forward_event(wheel)
        await self.pilot.pause()

    async def drag(self, number: int, start: tuple[int, int], end: tuple[int, int]) -> None:
        pane = self.pane(number)
        await self.pilot.mouse_down(pane, offset=start)
        await self.pilot.hover(pane, offset=end)
        await self.pilot.pause()
        await self.pilot.mouse_up(pane, offset=end)
        await self.pilot.pause()


OpenReader = Callable[..., AbstractAsyncContextManager[Reader]]


@pytest.fixture
def open_reader() -> OpenReader:
    @asynccontextmanager
    async def opened(*articles: Article, comparison: Comparison | None = None, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Reader]:
        app = ReaderApp(articles, comparison)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            reader = Reader(app, pilot)
            await reader.focus(0)
            yield reader

    return opened
