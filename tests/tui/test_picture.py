"""Pictures of the screen: what a document or a web page shows of the reader."""

import argparse
import struct
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import matter
import pytest
import resvg_py
from driver import open_reader

from lesart.core.export.extract import Refusal
from lesart.core.model.session import Session
from lesart.tui import cli
from lesart.tui.commands.picturing import pictured
from lesart.tui.picture import keys_of, png_of, size_of, svg_of
from lesart.tui.screens.reader import ReaderOptions

SVG = "{http://www.w3.org/2000/svg}"
NOWHERE = ("http://www.w3.org/2000/svg", "https://www.textualize.io")
"""Addresses that nothing is fetched from: the name of the format, and a comment."""


@pytest.fixture(scope="module")
def svg() -> bytes:
    return pictured(matter.COMPARISON, Session(), "svg", (120, 40), ("x",))


def test_a_drawing_shows_the_screen_and_fetches_nothing(svg: bytes):
    root = ElementTree.fromstring(svg)
    words = "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")).replace("\xa0", " ")
    assert "conflicts only" in words
    assert "2.300 Helfer" in words
    rest = svg.decode()
    for address in NOWHERE:
        rest = rest.replace(address, "")
    assert not [sign for sign in ("http", "url(", "@font-face", "@import", "<script") if sign in rest.replace("url(#", "")]


def test_the_same_screen_gives_the_same_drawing(svg: bytes):
    assert pictured(matter.COMPARISON, Session(), "svg", (120, 40), ("x",)) == svg


def test_it_is_as_large_as_it_was_asked_to_be(svg: bytes):
    small = pictured(matter.COMPARISON, Session(), "svg", (80, 24), ())
    width, height = (float(ElementTree.fromstring(small).get("viewBox").split()[at]) for at in (2, 3))
    assert (width, height) < tuple(float(ElementTree.fromstring(svg).get("viewBox").split()[at]) for at in (2, 3))


def test_an_image_has_letters_in_it(svg: bytes):
    try:
        image = png_of(svg)
    except Refusal:
        pytest.skip("this machine has no font")
    assert image.startswith(b"\x89PNG\r\n")
    width, height = struct.unpack(">II", image[16:24])
    assert (width, height) == pytest.approx([2 * float(ElementTree.fromstring(svg).get("viewBox").split()[at]) for at in (2, 3)], abs=2)
    wordless = bytes(resvg_py.svg_to_bytes(svg_string=svg.decode(), zoom=2, skip_system_fonts=True))
    assert len(image) > 2 * len(wordless)


def test_without_a_font_no_empty_image_is_made(svg: bytes, monkeypatch):
    monkeypatch.setattr(resvg_py, "svg_to_bytes", partial(_fontless, resvg_py.svg_to_bytes))
    with pytest.raises(Refusal, match="needs a font"):
        png_of(svg)


async def test_the_palette_saves_the_screen_under_a_name_that_is_free(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with open_reader(matter.ARTICLES, ReaderOptions(analyst=matter.analyst)) as reader:
        assert {f"save a picture, {name}" for name in ("svg", "png")} <= {
            command.title for command in reader.app.get_system_commands(reader.app.screen)
        }
        expected = svg_of(reader.app)
        reader.app.save_picture("svg")
        reader.app.save_picture("svg")
    assert (tmp_path / "lesart-screen.svg").read_bytes() == expected
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lesart-screen-2.svg", "lesart-screen.svg"]


def test_the_command_line_draws_without_a_terminal(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for name, dead in (("one.txt", 18), ("two.txt", 23)):
        Path(name).write_text(f"Am Montag brach in Orlau der Damm. Es starben {dead} Menschen.", encoding="utf-8")
    assert cli.main(["export", "one.txt", "two.txt", "--format", "svg", "--size", "80x24", "--press", "x"]) == cli.OK
    words = "".join(ElementTree.fromstring(Path("lesart-screen.svg").read_bytes()).itertext()).replace("\xa0", " ")
    assert "18 Menschen" in words
    assert "23 Menschen" in words
    assert "lesart-screen.svg: a screen of 80x24" in capsys.readouterr().err


def test_sizes_and_keys_are_read_as_they_are_written():
    assert size_of("120x40") == (120, 40)
    assert keys_of("x,enter") == ("x", "enter")
    assert keys_of("") == ()
    for wrong in ("120", "9x9", "x", "120x40x2", "-1x40"):
        with pytest.raises(argparse.ArgumentTypeError, match="no size like 120x40"):
            size_of(wrong)


def _fontless(draw, **asked):
    return draw(**(asked | {"skip_system_fonts": True}))
