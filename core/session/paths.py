"""Where the articles of a session lie: relative to its file, so that both can be moved and sent together."""

import os
from pathlib import Path

STDIN = "-"


def stored(article: str, session: Path) -> str:
    """The path of an article as the session's file has it; absolute where there is no relative way: on another drive.

    Links are taken by their names, for what they point to is the user's own business.
    """
    if article == STDIN:
        return article
    try:
        relative = os.path.relpath(os.path.abspath(article), os.path.dirname(os.path.abspath(session)))
    except ValueError:
        relative = os.path.abspath(article)
    return f"./{STDIN}" if relative == STDIN else relative.replace(os.sep, "/")


def found(path: str, session: Path) -> str:
    """The path at which an article of a session can be opened from here; as good as it gets where nothing lies there.

    Taken from where the session's file is named, or, where that is a link, from where the file itself lies.
    """
    homes = dict.fromkeys(os.path.dirname(place) for place in (os.path.abspath(session), os.path.realpath(session)))
    ways = [os.path.normpath(os.path.join(home, path)) for home in homes]
    return _short(next((way for way in ways if os.path.exists(way)), ways[0]))


def _short(path: str) -> str:
    """The path as a person here would write it."""
    here = os.getcwd()
    return os.path.relpath(path, here) if path.startswith(os.path.join(here, "")) else path
