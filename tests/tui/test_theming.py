import pytest
from textual.color import Color

from lesart.tui.panes.contrast import contrast
from lesart.tui.theming import GROUNDS, MARKS, OWN, TERMINAL, load_themes, weak_contrasts

THEMES = {theme.name: theme for theme in load_themes().themes}


def test_black_on_white_is_the_greatest_contrast_there_is():
    assert contrast(Color.parse("black"), Color.parse("white")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("white")) == pytest.approx(4.48, abs=0.01)


def test_all_themes_are_offered_in_their_order():
    assert list(THEMES) == [*OWN, *TERMINAL]


@pytest.mark.parametrize("name", OWN)
def test_every_class_can_be_read_on_every_ground(name):
    assert list(weak_contrasts(THEMES[name])) == []


@pytest.mark.parametrize("name", [*OWN, *TERMINAL])
def test_every_theme_supplies_every_class(name):
    assert set(THEMES[name].variables) >= {*MARKS, *GROUNDS}


@pytest.mark.parametrize("name", OWN)
def test_same_and_conflict_are_told_apart_by_more_than_red_and_green(name):
    same, conflict = (Color.parse(THEMES[name].variables[mark]) for mark in ("same", "conflict"))
    blue = abs(same.b - conflict.b)
    assert blue > 40 or name == "mono"


class TestUserThemes:
    def test_a_theme_takes_what_it_leaves_out_from_ours(self, tmp_path):
        (tmp_path / "mine.toml").write_text('[classes]\nconflict = "#ffffff"\n', encoding="utf-8")
        loaded = load_themes(tmp_path)
        mine = loaded.themes[-1]
        assert loaded.problems == ()
        assert (mine.name, mine.variables["conflict"]) == ("mine", "#ffffff")
        assert mine.variables["same"] == THEMES["dark"].variables["same"]

    def test_weak_contrast_is_told_but_the_theme_is_offered(self, tmp_path):
        (tmp_path / "faint.toml").write_text('[classes]\nconflict = "#333333"\n', encoding="utf-8")
        loaded = load_themes(tmp_path)
        assert loaded.themes[-1].name == "faint"
        assert "conflict on background has a contrast of" in loaded.problems[0]

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("[classes", "faulty.toml"),
            ("[classes]\nhorse = '#fff'", "there is no colour 'horse'"),
            ("[classes]\nsame = 'bluish'", "same is no colour: 'bluish'"),
            ("[classes]\nsame = 3", "same is no colour: 3"),
            ("dark = 1", "dark = true or false"),
        ],
    )
    def test_a_theme_that_cannot_be_used_is_left_out_and_reported(self, tmp_path, text, reason):
        (tmp_path / "faulty.toml").write_text(text, encoding="utf-8")
        loaded = load_themes(tmp_path)
        assert "faulty" not in [theme.name for theme in loaded.themes]
        assert reason in loaded.problems[0]
