"""The lock files give every machine the same versions, and say where nothing comes from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]


def test_every_dependency_is_locked_at_a_version_the_project_allows() -> None:
    locked = _versions("run.txt")
    for dependency in map(Requirement, tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]):
        versions = locked.get(dependency.name, set())
        assert versions, f"{dependency.name} is not locked: run the command at the top of requirements/run.txt"
        assert all(dependency.specifier.contains(version) for version in versions), (str(dependency), versions)


def test_the_tests_run_on_the_versions_that_users_run_on() -> None:
    run, dev = _versions("run.txt"), _versions("dev.txt")
    assert run.items() <= dev.items()


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_every_version_has_its_hashes_and_no_address(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)[1:]
    assert entries
    assert [entry.partition("\n")[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


def _versions(name: str) -> dict[str, set[str]]:
    """Locked name -> versions; more than one where they depend on the Python."""
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([a-z0-9.-]+)==(\S+)", (ROOT / "requirements" / name).read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found
