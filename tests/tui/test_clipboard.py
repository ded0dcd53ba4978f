import base64

import pytest

from lesart.tui.clipboard import copy_natively, native_tool, terminal_sequence


def test_the_terminal_is_asked_with_osc_52():
    body = base64.b64encode("Grüße".encode()).decode()
    assert terminal_sequence("Grüße", inside_tmux=False) == f"\x1b]52;c;{body}\x07"


def test_inside_tmux_the_sequence_goes_bare_and_in_an_envelope():
    bare = terminal_sequence("x", inside_tmux=False)
    assert terminal_sequence("x", inside_tmux=True) == bare + f"\x1bPtmux;\x1b{bare}\x1b\\"


@pytest.fixture
def tools(tmp_path, monkeypatch):
    for name in ("wl-copy", "xclip", "pbcopy"):
        path = tmp_path / name
        path.write_text(f'#!/bin/sh\nexec /bin/cat > "{tmp_path}/clipboard"\n', encoding="utf-8")
        path.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("environment", "platform", "tool"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", "wl-copy"),
        ({"DISPLAY": ":0"}, "linux", "xclip"),
        ({}, "darwin", "pbcopy"),
        ({}, "linux", None),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "1"}, "linux", None),
    ],
)
def test_the_tool_is_that_of_the_desktop_one_sits_at(tools, environment, platform, tool):
    command = native_tool(environment, platform)
    assert (command[0] if command else None) == tool


def test_a_tool_gets_the_text(tools):
    assert copy_natively("Grüße", ("wl-copy",))
    assert (tools / "clipboard").read_text(encoding="utf-8") == "Grüße"


def test_a_tool_that_fails_says_so():
    assert not copy_natively("x", ("false",))
    assert not copy_natively("x", ("no-such-tool-at-all",))
