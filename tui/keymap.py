"""The user's own keys: keys.toml in the configuration folder, checked against the action table before the screen sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import tomli

from lesart.tui.actions import ACTIONS, BY_ID, LISTS, Mode, key_name, split_keys


@dataclass(frozen=True, slots=True)
class UserKeys:
    """`keymap` holds action id -> keys for the rebound actions alone; `problems` what was wrong, one sentence each."""

    keymap: Mapping[str, str]
    problems: tuple[str, ...] = ()


def config_folder() -> Path:
    """Where the user's keys.toml and themes/ lie."""
    from platformdirs import user_config_path

    return user_config_path("lesart")


def read_keys(path: Path) -> UserKeys:
    """The keys in `path`; none where there is no such file. What cannot be used is left out and reported."""
    try:
        table = tomli.loads(path.read_text(encoding="utf-8")).get("keys", {})
    except FileNotFoundError:
        return UserKeys({})
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        return UserKeys({}, (f"{path}: not used: {error}",))
    if not isinstance(table, dict):
        return UserKeys({}, (f"{path}: not used: [keys] must be a table",))
    return checked(table)


def checked(wanted: Mapping[str, object]) -> UserKeys:
    """What of `wanted` can be used: known actions, keys that are text, and no key that two actions would answer to."""
    keymap: dict[str, str] = {}
    problems: list[str] = []
    for name, keys in wanted.items():
        if name not in BY_ID:
            problems.append(f"keys.toml: there is no action {name!r}; `lesart keys` lists them")
        elif not isinstance(keys, str) or not split_keys(keys):
            problems.append(f'keys.toml: {name} needs keys as text, as in {name} = "{BY_ID[name].keys}"')
        else:
            keymap[name] = ",".join(split_keys(keys))
    while clash := _clash(keymap):
        key, first, second = clash
        for name in {first, second} & keymap.keys():
            del keymap[name]
        problems.append(f"keys.toml: {key_name(key)} would mean both {first} and {second}; both keep their default keys")
    return UserKeys(keymap, tuple(problems))


def _clash(keymap: Mapping[str, str]) -> tuple[str, str, str] | None:
    """The first key that two actions of one mode answer to, with the actions."""
    owners: dict[str, list[str]] = {}
    for action in ACTIONS:
        for key in split_keys(keymap.get(action.id, action.keys)):
            for other in owners.setdefault(key, []):
                if _meet(action.mode, BY_ID[other].mode):
                    return key, other, action.id
            owners[key].append(action.id)
    return None


def _meet(one: Mode, other: Mode) -> bool:
    """Whether keys of both modes can be on together; those of a list hide all others."""
    return one == other or ("always" in (one, other) and not LISTS & {one, other})
