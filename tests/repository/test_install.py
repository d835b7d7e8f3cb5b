"""scripts/install, with stand-ins for python3 and uv that write down how they were called."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("sh", "dirname", "cksum", "mkdir", "rmdir", "rm", "cp")

# Stands for every python: says yes to the question for its version, makes environments, "installs".
PYTHON = """#!/bin/sh
case "$*" in
    "-c "*) exit "${OLD_PYTHON:-0}" ;;
    --version) echo "Python 3.9.1" ;;
    "-m venv "*) [ -z "${NO_VENV:-}" ] || exit 1; mkdir -p "$3/bin"; cp "$0" "$3/bin/python" ;;
    "-m pip --version") ;;
    *) echo "python $*" >> "$CALLS"; exit "${NO_NETWORK:-0}" ;;
esac
"""
UV = """#!/bin/sh
echo "uv $*" >> "$CALLS"
case "$1" in
    venv) for last; do :; done; mkdir -p "$last/bin"; cp "$STUB" "$last/bin/python" ;;
    pip) exit "${NO_NETWORK:-0}" ;;
esac
"""
GONE = 2**22 + 1  # no process has this number
PIP_CALL = "python -m pip install --quiet --disable-pip-version-check --editable ."


class Machine:
    """A clone with scripts/install and a PATH that holds only what is put there."""

    def __init__(self, folder: Path):
        self.clone, self.bin, self.log = folder / "clone", folder / "bin", folder / "calls"
        (self.clone / "scripts").mkdir(parents=True)
        self.bin.mkdir()
        shutil.copy(ROOT / "scripts" / "install", self.clone / "scripts")
        (self.clone / "pyproject.toml").write_text("[project]")
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.put("python3", PYTHON)
        self.venv = self.clone / ".venv"

    def put(self, name: str, script: str):
        path = self.bin / name
        path.write_text(script)
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def install(self, *extra: str, **facts: str) -> subprocess.CompletedProcess:
        stub = {"STUB": str(self.bin / "python3"), "CALLS": str(self.log), "PATH": str(self.bin)}
        return subprocess.run(
            [str(self.clone / "scripts" / "install"), ".venv", *extra],
            env={**stub, **facts}, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def calls(self) -> list[str]:
        """What was called since the last question."""
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        self.log.write_text("")
        return lines


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def test_the_first_start_makes_an_environment_and_installs_the_course_with_pip(machine):
    assert machine.install().returncode == 0
    assert machine.calls() == [PIP_CALL]


def test_the_second_start_calls_no_installer(machine):
    machine.install()
    machine.calls()
    second = machine.install(NO_NETWORK="1")
    assert (second.returncode, second.stderr, machine.calls()) == (0, "", [])


def test_uv_is_preferred_when_it_is_there(machine):
    machine.put("uv", UV)
    assert machine.install().returncode == 0
    assert [call.split(" --")[0] for call in machine.calls()] == ["uv venv", "uv pip install"]
    machine.install()
    assert machine.calls() == []


def test_a_changed_project_is_installed_again(machine):
    machine.install()
    machine.calls()
    (machine.clone / "pyproject.toml").write_text("[project] # with one more dependency")
    machine.install()
    assert machine.calls() == [PIP_CALL]


def test_a_moved_folder_is_installed_again(machine):
    machine.install()
    machine.calls()
    machine.clone = machine.clone.rename(machine.clone.with_name("elsewhere"))
    machine.install()
    assert machine.calls() == [PIP_CALL]


def test_what_only_tests_need_is_added_for_tests_and_then_stays(machine):
    machine.install()
    machine.calls()
    machine.install("test")
    assert machine.calls() == [f"{PIP_CALL}[test]"]
    machine.install()
    machine.install("test")
    assert machine.calls() == []


def test_an_interrupted_first_installation_starts_anew(machine):
    machine.venv.mkdir()
    (machine.venv / "half a package").touch()
    (machine.venv / ".installing").write_text(f"{GONE}\nfirst\n")
    result = machine.install()
    assert result.returncode == 0
    assert "interrupted" in result.stderr
    assert not (machine.venv / "half a package").exists()
    assert machine.calls() == [PIP_CALL]


def test_an_interrupted_update_keeps_what_worked_also_without_network(machine):
    machine.install()
    (machine.venv / "a package").touch()
    (machine.clone / "pyproject.toml").write_text("[project] # changed")
    (machine.venv / ".installing").write_text(f"{GONE}\n\n")
    offline = machine.install(NO_NETWORK="1")
    assert offline.returncode == 0
    assert "Going on with what is there" in offline.stderr
    assert (machine.venv / "a package").exists()
    machine.calls()
    assert machine.install().returncode == 0
    assert machine.calls() == [PIP_CALL]


def test_an_environment_made_by_hand_survives_an_interruption(machine):
    (machine.venv / "bin").mkdir(parents=True)
    shutil.copy(machine.bin / "python3", machine.venv / "bin" / "python")
    (machine.venv / "my package").touch()
    (machine.venv / ".installing").write_text(f"{GONE}\n\n")
    assert machine.install().returncode == 0
    assert (machine.venv / "my package").exists()


def test_an_environment_made_by_hand_is_not_removed_when_its_python_is_gone(machine):
    (machine.venv / "bin").mkdir(parents=True)
    shutil.copy(machine.bin / "python3", machine.venv / "bin" / "python")
    (machine.venv / "my package").touch()
    machine.install()
    (machine.venv / "bin" / "python").unlink()
    result = machine.install()
    assert result.returncode == 1
    assert "Mend or remove" in result.stderr
    assert (machine.venv / "my package").exists()


def test_an_installation_that_is_still_running_is_left_alone(machine):
    machine.venv.mkdir()
    (machine.venv / ".installing").write_text(f"{os.getpid()}\n")
    result = machine.install()
    assert result.returncode == 1
    assert "Another installation" in result.stderr
    assert machine.calls() == []


def test_an_environment_made_by_hand_is_only_added_to(machine):
    (machine.venv / "bin").mkdir(parents=True)
    shutil.copy(machine.bin / "python3", machine.venv / "bin" / "python")
    (machine.venv / "my package").touch()
    assert machine.install().returncode == 0
    assert (machine.venv / "my package").exists()
    assert machine.calls() == [PIP_CALL]


def test_an_environment_whose_python_is_gone_is_made_anew(machine):
    machine.install()
    machine.calls()
    (machine.venv / "bin" / "python").unlink()
    assert machine.install().returncode == 0
    assert machine.calls() == [PIP_CALL]


def test_a_python_that_is_too_old_is_named_in_one_line(machine):
    result = machine.install(OLD_PYTHON="1")
    assert result.returncode == 1
    last = result.stderr.splitlines()[-1]
    assert last.startswith("Python 3.11 or newer is needed; found: Python 3.9.1.")
    assert not machine.venv.exists()


def test_a_python_without_environments_is_answered_with_the_package_to_install(machine):
    result = machine.install(NO_VENV="1")
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1].endswith("sudo apt install python3-venv")
    assert not machine.venv.exists()


def test_without_network_the_first_start_says_what_it_needs_and_can_be_repeated(machine):
    result = machine.install(NO_NETWORK="1")
    assert result.returncode == 1
    assert "needs the network once" in result.stderr
    machine.calls()
    assert machine.install().returncode == 0
    assert machine.calls() == [PIP_CALL]


def test_without_network_a_changed_course_goes_on_with_what_is_there_and_tries_again(machine):
    machine.install()
    (machine.clone / "pyproject.toml").write_text("[project] # changed")
    result = machine.install(NO_NETWORK="1")
    assert result.returncode == 0
    assert "Going on with what is there" in result.stderr
    machine.calls()
    machine.install()
    assert machine.calls() == [PIP_CALL]
