"""run.py: the one file that a newcomer starts, on whatever Python and whatever leftovers there are."""

import ast
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("run.py", "pyproject.toml", "hatch_build.py", "requirements/run.txt", "requirements/dev.txt")


class Started(list[list[str]]):
    """Commands that run.py wanted to start; each succeeds, and making an environment leaves a Python in it."""

    def __call__(self, command: list[str]) -> int:
        """Stand in for `subprocess.call`."""
        self.append([str(part) for part in command])
        if "venv" in command:
            python = Path(command[-1]) / PYTHON
            python.parent.mkdir(parents=True)
            python.touch()
        return 0


PYTHON = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with nothing but what run.py looks at."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "src/lesart/core").mkdir(parents=True)
    for path in NEEDED:
        shutil.copy(ROOT / path, tmp_path / path)
    return tmp_path


@pytest.fixture
def run(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """run.py of that checkout, as a module that starts nothing."""
    spec = importlib.util.spec_from_file_location("run_of_checkout", checkout / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module.subprocess, "call", Started())
    return module


def test_the_pythons_it_turns_away_can_read_it() -> None:
    ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(("arguments", "status"), [((), 2), (("dance",), 2), (("--help",), 0)])
def test_it_says_how_it_is_used(arguments: tuple[str, ...], status: int) -> None:
    run = subprocess.run([sys.executable, ROOT / "run.py", *arguments], capture_output=True, text=True, check=False)
    assert run.returncode == status
    assert "usage: python3 run.py demo" in (run.stderr if status else run.stdout)


def test_it_installs_once_with_hashes_and_inside_the_checkout(run: ModuleType, checkout: Path) -> None:
    run.install("run")
    making, dependencies, project = run.subprocess.call
    assert making[1:] == ["-m", "venv", "--clear", str(checkout / ".venv")]
    assert dependencies[0] == project[0] == str(checkout / ".venv" / PYTHON)
    assert dependencies[-3:] == ["--require-hashes", "--requirement", str(checkout / "requirements/run.txt")]
    assert {"--no-deps", "--no-build-isolation"} <= set(project)
    run.subprocess.call.clear()
    run.install("run")
    assert run.subprocess.call == []


def test_what_the_tests_need_serves_the_reader_too(run: ModuleType) -> None:
    run.install("dev")
    run.subprocess.call.clear()
    run.install("run")
    assert run.subprocess.call == []


def _touch_lock(checkout: Path) -> None:
    with (checkout / "requirements/run.txt").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")


def _touch_project(checkout: Path) -> None:
    with (checkout / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write("# changed\n")


def _remove_links(checkout: Path) -> None:
    (checkout / "src/lesart/core").rmdir()


@pytest.mark.parametrize("change", [_touch_lock, _touch_project, _remove_links])
def test_it_installs_again_when_something_changed(run: ModuleType, checkout: Path, change: Callable[[Path], None]) -> None:
    run.install("run")
    run.subprocess.call.clear()
    change(checkout)
    run.install("run")
    assert [command[2] for command in run.subprocess.call] == ["pip", "pip"]


def test_it_leaves_an_environment_alone_that_it_did_not_make(run: ModuleType, checkout: Path) -> None:
    (checkout / ".venv" / PYTHON).parent.mkdir(parents=True)
    (checkout / ".venv" / PYTHON).touch()
    run.install("run")
    assert run.subprocess.call == []


def test_it_installs_again_after_a_failure(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    started = run.subprocess.call
    with monkeypatch.context() as failing:
        failing.setattr(run.subprocess, "call", lambda command: started(command) if "venv" in command else 1)
        with pytest.raises(SystemExit, match="pip failed"):
            run.install("run")
    started.clear()
    run.install("run")
    assert [command[2] for command in started] == ["pip", "pip"]


def test_it_says_what_to_do_where_python_comes_without_venv(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="apt install python3-venv"):
        run.install("run")
