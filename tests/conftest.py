"""What holds for all tests."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from lesart.core.judgements import Judgement

PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "chrome"),
    "soffice": ("soffice", "libreoffice"),
    "jing": ("jing",),
    "java": ("java",),
    "node": ("node", "nodejs"),
}
"""Programs that read what we write, by the names that systems give them."""


@pytest.fixture(scope="session", autouse=True)
def no_folder_of_the_users(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what the program keeps, of articles and of sessions, in folders that go with the tests; child processes inherit them."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("kept")))
        yield


@pytest.fixture(scope="session")
def answers_written() -> Callable[[Path, Sequence[Judgement]], Path]:
    """Writes the file of answers as it was before there were sessions."""

    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")  # the one control character that JSON leaves as it is

    def entry(judgement: Judgement) -> str:
        passages = "".join(f"    {{ article = {quoted(one.article)}, words = {quoted(one.text)} }},\n" for one in judgement.quotes)
        answer = f"answer = {quoted(judgement.choice)}\n" if judgement.choice else ""
        note = f"note = {quoted(judgement.note)}\n" if judgement.note else ""
        return f"\n[[judged]]\n{answer}when = {quoted(judgement.when)}\n{note}passages = [\n{passages}]\n"

    def written(path: Path, judgements: Sequence[Judgement]) -> Path:
        path.write_text("".join(map(entry, judgements)), encoding="utf-8")
        return path

    return written


@pytest.fixture(scope="session")
def other_side() -> Callable[[str], Path]:
    """Where another side's program or npm package lies ("chromium", "vnu-jar"); the test skips where it is missing, and says how to get it.

    npm's packages are looked for in `node_modules` of the folder that LESART_VALIDATORS names, else of tests/validators.
    """
    folder = Path(os.environ.get("LESART_VALIDATORS", Path(__file__).parent / "validators")) / "node_modules"

    def find(name: str) -> Path:
        if name in PROGRAMS:
            found = next(filter(None, map(shutil.which, PROGRAMS[name])), None)
            place = Path(found) if found else None
        else:
            place = folder / name if (folder / name).is_dir() else None
        if place is None:
            pytest.skip(f"{name} is missing, which reads what we write: .ci/validators installs it")
        return place

    return find
