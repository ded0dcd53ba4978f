"""A picture of the reader without a terminal: it is opened on a screen that nobody sees, and keys are pressed as a person would."""

import asyncio
from collections.abc import AsyncIterator, Sequence

from lesart.core.compare import Progress, Settings
from lesart.core.model import Article, Comparison
from lesart.core.model.session import Session
from lesart.core.session.keeper import Keeper
from lesart.tui.app import ReaderApp
from lesart.tui.keymap import UserKeys
from lesart.tui.picture import picture_of
from lesart.tui.screens.matrix import MatrixScreen
from lesart.tui.screens.reader import ReaderOptions
from lesart.tui.theming import load_themes

_THEME = "dark"


def pictured(comparison: Comparison, session: Session, name: str, size: tuple[int, int], keys: Sequence[str]) -> bytes:
    """The reader's screen with the articles side by side, after `keys`; nothing that they do is kept.

    Raises:
        Refusal: see `picture.png_of`.
    """
    return asyncio.run(_pictured(comparison, session, name, size, keys))


async def _pictured(comparison: Comparison, session: Session, name: str, size: tuple[int, int], keys: Sequence[str]) -> bytes:
    async def known(articles: Sequence[Article], settings: Settings) -> AsyncIterator[Progress]:
        yield Progress("done", 1, 1, comparison)

    options = ReaderOptions(analyst=known, open_session=lambda: Keeper(session, lambda changed: changed, ""))
    app = ReaderApp(comparison.articles, Settings(), options, UserKeys({}), load_themes(), _THEME)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        if isinstance(app.screen, MatrixScreen):
            await pilot.press("escape")
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause()
        return picture_of(app, name)
