"""The whole screen, drawn: layout and colour that no other test looks at. `pytest --snapshot-update` draws them anew."""

import re

import matter
import pytest
from driver import open_reader
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from lesart.tui.screens.reader import ReaderOptions


class Picture(SingleFileSnapshotExtension):
    """One SVG file per picture."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def picture(snapshot):
    return snapshot.use_extension(Picture)


def drawn(svg: str) -> str:
    """The picture without what names this one drawing of it."""
    return re.sub(r"terminal-\d+", "terminal", svg)


@pytest.mark.parametrize(
    ("size", "keys", "no_color"),
    [
        pytest.param((80, 24), (), False, id="80x24-first-screen"),
        pytest.param((80, 24), ("e", "j"), False, id="80x24-names"),
        pytest.param((80, 24), ("M", "l"), False, id="80x24-matrix"),
        pytest.param((80, 24), ("p",), False, id="80x24-pass"),
        pytest.param((80, 24), ("l", "j"), False, id="80x24-ledger"),
        pytest.param((120, 40), ("x",), False, id="120x40-conflict"),
        pytest.param((120, 40), ("x",), True, id="120x40-conflict-no-colour"),
    ],
)
async def test_the_screen_looks_as_drawn(picture, monkeypatch, size, keys, no_color):
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    async with open_reader(matter.ARTICLES, ReaderOptions(analyst=matter.analyst), size=size) as reader:
        await reader.press(*keys)
        svg = drawn(reader.app.export_screenshot())
    if no_color:
        assert all(red == green == blue for red, green, blue in _colours(svg))
    assert svg == picture


def _colours(svg: str) -> list[tuple[str, str, str]]:
    """Red, green and blue of all text and cells; the SVG writer's own colour for text that has none is not ours."""
    terminal = "".join(re.findall(r"-r\d+ \{[^}]*\}|<rect fill=\"[^\"]*\" x=[^>]*>", svg))
    return [rgb for rgb in re.findall(r"#(..)(..)(..)\b", terminal) if rgb != ("c5", "c8", "c6")]
