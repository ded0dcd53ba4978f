"""The table of keys on paper: what `lesart keys` prints, and docs/keys.md."""

from collections.abc import Mapping

from lesart.tui.actions import by_group, key_name, keys_of, split_keys


def keys_text(keymap: Mapping[str, str] | None = None) -> str:
    """The table as plain text, with the id that keys.toml wants: what `lesart keys` prints."""
    lines: list[str] = []
    for group, actions in by_group().items():
        lines += [group] + [f"  {keys_of(a, keymap):<18} {a.id:<16} {a.help}" for a in actions] + [""]
    return "\n".join(lines)


def keys_markdown() -> str:
    """The table as docs/keys.md."""
    lines = ["# Keys", "", "Made from the action table in tui/actions/; a test holds this page to it.", ""]
    for group, actions in by_group().items():
        lines += [f"## {group}", "", "| Keys | What happens | Name in keys.toml |", "|---|---|---|"]
        lines += [f"| {' '.join(f'`{key_name(key)}`' for key in split_keys(a.keys))} | {a.help} | `{a.id}` |" for a in actions]
        lines.append("")
    lines += [
        "## Keys of your own",
        "",
        "Write `keys.toml` into the configuration folder: `~/.config/lesart` (Linux), `~/Library/Application Support/lesart` (macOS),",
        "`%LOCALAPPDATA%\\lesart\\lesart` (Windows).",
        "",
        "```toml",
        "[keys]",
        'line-down = "j,down"',
        'write = "W"',
        "```",
        "",
        "Keys are characters or Textual's names (`ctrl+o`, `space`, `comma`). If two actions get the same key, the reader says which, and",
        "both keep their default keys.",
        "",
    ]
    return "\n".join(lines)
