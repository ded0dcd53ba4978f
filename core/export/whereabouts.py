"""Where articles lie, as it may leave: what leaves is sent to others, and whose folders they lie in is nobody's business."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from lesart.core.model import Article, Comparison


def without_folders_of_their_own(comparison: Comparison) -> Comparison:
    """The comparison with absolute paths told from the folder that all of them have in common; a path alone in that is a name."""
    return replace(comparison, articles=tuple(_relative(comparison.articles)))


def _relative(articles: Sequence[Article]) -> list[Article]:
    folders = [os.path.dirname(one.path) for one in articles if os.path.isabs(one.path)]
    return [replace(one, path=_from(folders, one.path)) if os.path.isabs(one.path) else one for one in articles]


def _from(folders: Sequence[str], path: str) -> str:
    try:
        return PurePath(os.path.relpath(path, os.path.commonpath(folders))).as_posix()
    except ValueError:  # on several drives
        return PurePath(path).name
