"""Colours of marks can be read in every theme, whatever a session's file says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color

from lesart.core.session.classes import COLOURS, DEFAULT_CLASSES
from lesart.tui.panes.contrast import LEAST_CONTRAST, contrast
from lesart.tui.panes.inks import INKS, ink
from lesart.tui.theming import OWN, TERMINAL, load_themes

THEMES = {theme.name: theme for theme in load_themes().themes}
VARIABLES = {name: THEMES[name].to_color_system().generate() | THEMES[name].variables for name in (*OWN, *TERMINAL)}


def test_every_colour_that_goes_by_name_has_its_shade():
    assert set(INKS) == set(COLOURS)
    assert {one.colour for one in DEFAULT_CLASSES} <= set(COLOURS)


@given(st.tuples(*[st.integers(0, 255)] * 3), st.sampled_from(OWN))
def test_any_colour_is_made_readable_on_all_that_marks_stand_on(rgb, name):
    shade = Color.parse(ink(Color(*rgb).hex, VARIABLES[name]))
    for ground in ("background", "surface", "panel", "current", "mark"):
        # a shade has whole numbers, and so may miss what was reckoned by a hair
        assert contrast(shade, Color.parse(VARIABLES[name][ground])) >= LEAST_CONTRAST - 0.05


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_where_a_theme_is_grey_so_are_all_marks(rgb):
    shade = Color.parse(ink(Color(*rgb).hex, VARIABLES["mono"]))
    assert shade.r == shade.g == shade.b


def test_a_readable_colour_stays_as_it_is():
    assert ink("#c0ffee", VARIABLES["dark"]) == "#C0FFEE"


@pytest.mark.parametrize("colour", ["url(x)", "", "#12", "\x1b[31m", "auto"])
@pytest.mark.parametrize("name", [*OWN, *TERMINAL])
def test_what_is_no_colour_is_drawn_as_plain_text(colour, name):
    assert ink(colour, VARIABLES[name]) == VARIABLES[name]["foreground"]


@pytest.mark.parametrize("name", TERMINAL)
def test_the_terminals_own_colours_are_kept(name):
    assert ink("blue", VARIABLES[name]) == "ansi_cyan"
    assert ink("#c0ffee", VARIABLES[name]) == VARIABLES[name]["foreground"]
