"""Make docs/screen.svg, the README's picture, from the real program: `python benchmarks/picture.py`.

Opens the sample articles, waits for the analysis, goes to the claim where two renderings of one speech differ in two digits.
"""

import asyncio
import html
import re
from importlib.resources import as_file, files
from pathlib import Path

from lesart.core.compare import Settings
from lesart.core.reading import open_articles
from lesart.tui.app import ReaderApp
from lesart.tui.keymap import UserKeys
from lesart.tui.screens.reader import ReaderOptions
from lesart.tui.theming import load_themes

TARGET = Path(__file__).parent.parent / "docs" / "screen.svg"
SIZE = (132, 36)
SOUGHT = "1.630\xa0Helfer\xa0("  # as the line below the panes words the value; SVG text has no-break spaces


async def picture() -> str:
    """The screen as SVG, without links to fonts elsewhere and with ids that do not change from run to run."""
    with as_file(files("lesart.seeds")) as folder:
        articles, _ = open_articles(sorted(str(path) for path in folder.iterdir() if path.suffix in {".txt", ".md"}))
    app = ReaderApp(articles, Settings(), ReaderOptions(), UserKeys({}), load_themes(Path("no user themes")), "dark")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("escape", "x")  # from the matrix, which comes first, to the text
        for _ in range(20):
            svg = app.export_screenshot(title="lesart demo")
            if SOUGHT in html.unescape(svg):
                break
            await pilot.press("n")
        else:
            raise SystemExit(f"picture: the line never said {SOUGHT!r} within twenty steps")
    svg = re.sub(r"@font-face\s*{[^}]*}", "", svg)
    return re.sub(r"terminal-\d+", "terminal", svg)


if __name__ == "__main__":
    TARGET.write_text(asyncio.run(picture()), encoding="utf-8")
    print(TARGET)
