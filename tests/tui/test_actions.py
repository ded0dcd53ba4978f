from pathlib import Path
from typing import get_args

import pytest

from lesart.tui.actions import ACTIONS, Walked, footer_actions, keys_of, split_keys
from lesart.tui.keymap import checked, read_keys
from lesart.tui.keys_page import keys_markdown, keys_text
from lesart.tui.screens.choosing import ChoiceScreen
from lesart.tui.screens.diff import DiffScreen
from lesart.tui.screens.export import ExportScreen
from lesart.tui.screens.guided import PassScreen
from lesart.tui.screens.mark_form import MarkForm
from lesart.tui.screens.matrix import MatrixScreen
from lesart.tui.screens.note_form import NoteForm
from lesart.tui.screens.reader import ReaderScreen
from lesart.tui.screens.returning import ReturningScreen

ROOT = Path(__file__).parents[2]


def test_every_action_has_a_name_of_its_own():
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


def test_no_two_actions_answer_to_one_key():
    assert checked({}).problems == ()
    owners: dict[tuple[str, str], str] = {}
    for action in ACTIONS:
        for key in split_keys(action.keys):
            for mode in ("claims", "search", "name") if action.mode == "always" else (action.mode,):
                assert owners.setdefault((key, mode), action.id) == action.id


def test_the_page_on_keys_says_what_the_table_says():
    assert (ROOT / "docs" / "keys.md").read_text(encoding="utf-8") == keys_markdown()


@pytest.mark.parametrize("action", [a for a in ACTIONS if not a.call.startswith("app.")], ids=lambda a: a.id)
def test_every_action_has_a_method_on_its_screen(action):
    own = {
        "choice": ChoiceScreen,
        "returning": ReturningScreen,
        "matrix": MatrixScreen,
        "pass": PassScreen,
        "diff": DiffScreen,
        "mark": MarkForm,
        "note": NoteForm,
        "export": ExportScreen,
    }
    screen = own.get(action.mode, ReaderScreen)
    assert hasattr(screen, f"action_{action.call.split('(')[0]}")


def test_forward_has_a_key_that_every_terminal_can_send():
    forward = next(action for action in ACTIONS if action.id == "forward")
    assert keys_of(forward) == "Ctrl+I Ctrl+F"
    assert "ctrl+f works in all" in forward.help


def test_while_searching_the_footer_offers_hits_and_the_way_out_not_claims():
    labels = [action.label for action in footer_actions("search")]
    assert {"next hit", "previous hit", "leave search"} <= set(labels)
    assert "next claim" not in labels
    assert "next hit" not in [action.label for action in footer_actions("claims")]


@pytest.mark.parametrize("walked", get_args(Walked))
def test_the_footer_offers_no_key_twice(walked):
    offered = footer_actions(walked)
    assert sorted({action.id for action in offered}) == sorted(action.id for action in offered)


def test_the_printed_table_shows_the_users_own_keys():
    assert "m                  next-claim" in keys_text({"next-claim": "m"})


class TestKeysToml:
    def test_a_missing_file_is_no_problem(self, tmp_path):
        assert read_keys(tmp_path / "keys.toml").problems == ()

    def test_keys_are_read(self, tmp_path):
        (tmp_path / "keys.toml").write_text('[keys]\nline-down = "j, ctrl+n"\n', encoding="utf-8")
        assert read_keys(tmp_path / "keys.toml").keymap == {"line-down": "j,ctrl+n"}

    def test_a_broken_file_is_reported_with_its_path(self, tmp_path):
        (tmp_path / "keys.toml").write_text("[keys\n", encoding="utf-8")
        (problem,) = read_keys(tmp_path / "keys.toml").problems
        assert str(tmp_path / "keys.toml") in problem

    def test_a_clash_names_the_key_and_both_actions_and_both_keep_their_keys(self):
        own = checked({"write": "n", "copy": "Y"})
        assert own.keymap == {"copy": "Y"}
        assert own.problems == ("keys.toml: n would mean both next-claim and write; both keep their default keys",)

    def test_a_key_that_another_action_gave_up_may_be_taken(self):
        assert checked({"write": "n", "next-claim": "w", "next-hit": "w", "next-mention": "w", "next-row": "w"}).problems == ()

    def test_a_key_of_the_list_of_names_may_mean_something_else_in_the_panes(self):
        assert checked({"same-name": "w"}).problems == ()
        assert "w would mean both" in checked({"same-name": "w", "join-name": "w"}).problems[0]

    def test_unknown_actions_and_odd_values_are_reported(self):
        own = checked({"fly": "f", "copy": 3})
        assert own.keymap == {}
        assert "no action 'fly'" in own.problems[0]
        assert 'copy = "y"' in own.problems[1]
