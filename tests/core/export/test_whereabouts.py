"""What leaves does not tell in whose folders articles lie."""

from pathlib import Path

import pytest

from lesart.core.export.whereabouts import without_folders_of_their_own
from lesart.core.model import Article, Comparison


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        (["/srv/ada/dam/a.txt", "/srv/ada/dam/b.txt"], ["a.txt", "b.txt"]),
        (["/srv/ada/dam/de/a.txt", "/srv/ada/dam/en/a.txt"], ["de/a.txt", "en/a.txt"]),
        (["/srv/ada/a.txt", "dam/b.txt", "../c.txt", "-"], ["a.txt", "dam/b.txt", "../c.txt", "-"]),
        (["/a.txt"], ["a.txt"]),
        ([], []),
    ],
)
def test_absolute_paths_are_told_from_the_folder_they_have_in_common(paths: list[str], told: list[str]):
    at = [Path(path).absolute().as_posix() if path.startswith("/") else path for path in paths]
    made = without_folders_of_their_own(Comparison(tuple(Article(str(number), path, "", ()) for number, path in enumerate(at))))
    assert [article.path for article in made.articles] == told
