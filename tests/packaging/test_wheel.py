"""What a user gets who installs lesart: all of it, nothing else, and nothing under a name that is not ours."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest

SOURCES = {
    "core": PurePosixPath("lesart/core"),
    "tui": PurePosixPath("lesart/tui"),
    "themes": PurePosixPath("lesart/themes"),
    "seeds": PurePosixPath("lesart/seeds"),
    "src/lesart": PurePosixPath("lesart"),
}


def test_the_wheel_holds_what_git_tracks(wheel: Path, tracked: set[str]) -> None:
    expected = {
        str(home / PurePosixPath(path).relative_to(folder))
        for path in tracked
        for folder, home in SOURCES.items()
        if PurePosixPath(path).is_relative_to(folder)
    }
    assert {name for name in _contents(wheel) if ".dist-info/" not in name} == expected


def test_the_wheel_from_the_sdist_is_the_same_wheel(wheel: Path, wheel_from_sdist: Path) -> None:
    assert wheel_from_sdist.name == wheel.name
    assert _contents(wheel_from_sdist) == _contents(wheel)


def test_the_sdist_holds_only_what_git_tracks(sdist: Path, tracked: set[str]) -> None:
    with tarfile.open(sdist) as archive:
        names = {member.name.partition("/")[2] for member in archive.getmembers() if member.isfile()}
    assert names - tracked == {"PKG-INFO"}
    assert {"pyproject.toml", "hatch_build.py", "README.md", "LICENSE", "src/lesart/py.typed"} <= names


def test_a_bare_environment_gets_lesart_and_no_other_name(wheel: Path, tmp_path: Path) -> None:
    pytest.importorskip("pip", reason="this environment has no pip to install with")
    environment = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", environment], check=True)
    python = next(path for path in (environment / "bin/python", environment / "Scripts/python.exe") if path.exists())
    subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel], check=True)
    (site_packages,) = environment.rglob("site-packages")
    assert {path.name for path in site_packages.iterdir()} == {"lesart", _dist_info(wheel)}
    assert (site_packages / "lesart/py.typed").is_file()
    for command in ([python, "-m", "lesart"], [python.with_name("lesart" + python.suffix)]):
        shown = subprocess.run([*command, "--version"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
        assert shown.split()[0] == "lesart"


def _contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _dist_info(wheel: Path) -> str:
    return "-".join(wheel.name.split("-")[:2]) + ".dist-info"
