"""Language facts as data: one TOML file per subject, read once."""

from functools import cache
from importlib.resources import files
from typing import Any

import tomli


@cache
def table(name: str) -> dict[str, Any]:
    """The contents of `<name>.toml`; callers must not change them."""
    return tomli.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A blank-separated list of words; an underscore stands for a blank inside a word."""
    listed = table(name)[key]
    items = listed.split() if isinstance(listed, str) else listed
    return frozenset(item.replace("_", " ") for item in items)
