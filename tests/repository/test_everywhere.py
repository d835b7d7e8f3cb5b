"""scripts/test-everywhere, with stand-ins for the Pythons, for installing and for pytest."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("sh", "dirname", "mkdir", "sed", "tr")

# Says its version; as `-m pytest` writes down what it was asked, and fails where it is told to.
PYTHON = """#!/bin/sh
case "$*" in
    *"sys.version)"*) echo "{version}.7 (main)" ;;
    *numpy*) echo "{version}.7 with numpy" ;;
    *pytest*) echo "{name} $*" >> "$CALLS"; [ "{version}" != "${{BROKEN:-}}" ] ;;
esac
"""
INSTALL = """#!/bin/sh
echo "install $(basename $1) $2 with $PYTHON ${PIP_CONSTRAINT:+$(cat $PIP_CONSTRAINT)}" >> "$CALLS"
mkdir -p "$1/bin"
ln -s "$PYTHON" "$1/bin/python"
"""


@pytest.fixture
def machine(tmp_path):
    """A clone, and a function that puts a Python of a version into a folder."""
    clone, path = tmp_path / "clone", tmp_path / "bin"
    (clone / "scripts").mkdir(parents=True)
    path.mkdir()
    shutil.copy(ROOT / "scripts" / "test-everywhere", clone / "scripts")
    shutil.copy(ROOT / "pyproject.toml", clone)
    _write(clone / "scripts" / "install", INSTALL)
    for tool in (*TOOLS, "ln", "cat", "basename"):
        (path / tool).symlink_to(shutil.which(tool))
    return Machine(clone, path)


class Machine:
    def __init__(self, clone: Path, path: Path):
        self.clone, self.path, self.log = clone, path, clone / "calls"

    def has(self, version: str, name: str = "", really: str = ""):
        place = self.path / (name or f"python{version}")
        place.parent.mkdir(parents=True, exist_ok=True)
        _write(place, PYTHON.format(version=really or version, name=version))

    def run(self, *args: str, **facts: str) -> tuple[int, str, list[str]]:
        """The exit code, what was told, and the calls that were made."""
        ran = subprocess.run(
            ["scripts/test-everywhere", *args],
            cwd=self.clone, capture_output=True, text=True, check=False,
            env={"PATH": str(self.path), "CALLS": str(self.log), "HOME": str(self.path), **facts},
        )  # fmt: skip
        calls = self.log.read_text().splitlines() if self.log.exists() else []
        return ran.returncode, ran.stderr, calls


def _write(path: Path, text: str):
    path.write_text(text)
    path.chmod(0o755)


def test_every_python_that_is_there_runs_the_tests_and_the_others_are_named(machine):
    machine.has("3.11")
    machine.has("3.13")
    code, printed, calls = machine.run("tests/nnlab", "-x")
    assert code == 0
    assert "Passed: 3.11, 3.11 with the oldest numpy, 3.13\n" in printed
    assert "Not on this machine: 3.12, 3.14\n" in printed
    asked = [call for call in calls if "-m pytest" in call]
    assert asked == [f"{v} -m pytest -n auto tests/nnlab -x" for v in ("3.11", "3.11", "3.13")]


def test_the_first_of_them_runs_with_the_oldest_numpy_too(machine):
    machine.has("3.12")
    _, _, calls = machine.run()
    place = machine.path / "python3.12"
    assert calls[0] == f"install 3.12 test with {place} "
    assert calls[2] == f"install 3.12-with-the-oldest-numpy test with {place} numpy==2.0.*"


def test_a_python_of_pyenv_counts(machine):
    machine.has("3.13", ".pyenv/versions/3.13.0/bin/python")
    _, printed, _ = machine.run()
    assert "Passed: 3.13, " in printed


def test_a_python_that_is_another_than_its_name_says_does_not_count(machine):
    machine.has("3.14", really="3.10")
    machine.has("3.11")
    _, printed, _ = machine.run()
    assert "Not on this machine: 3.12, 3.13, 3.14\n" in printed


def test_one_that_fails_is_named_and_keeps_none_of_the_others_from_running(machine):
    for version in ("3.11", "3.12", "3.13"):
        machine.has(version)
    code, printed, _ = machine.run(BROKEN="3.12")
    assert code == 1
    assert "Passed: 3.11, 3.11 with the oldest numpy, 3.13\n" in printed
    assert "Failed: 3.12\n" in printed


def test_no_python_at_all_is_no_success(machine):
    code, printed, calls = machine.run()
    assert (code, calls) == (1, [])
    assert "Not on this machine: 3.11, 3.12, 3.13, 3.14\n" in printed


@pytest.mark.parametrize("folder", ["kept", "absolute"])
def test_environments_stay_where_they_are_wanted(machine, folder):
    machine.has("3.11")
    place = machine.clone / folder
    machine.run(ENVIRONMENTS=str(place) if folder == "absolute" else folder)
    assert os.readlink(place / "3.11" / "bin" / "python") == str(machine.path / "python3.11")
