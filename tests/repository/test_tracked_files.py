"""What is tracked holds on any machine: no path of one, no host of a registry."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Written in pieces, so that this file does not name what it looks for.
PLACES = "|".join(["home", "root", "work", "Users", "farm"])
MACHINE = re.compile(rf"(^|[^\w.${{}})-])/({PLACES})/\w")
HOSTS = "|".join(
    ["py" r"pi\.org", "python" "hosted", "npm" "js", "anaconda" r"\.org", "deb" r"\.debian",
     "archive" r"\.ubuntu"]
)  # fmt: skip
REGISTRY = re.compile(HOSTS)


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def lines_with(pattern: re.Pattern, text: str) -> list[str]:
    return [line.strip()[:160] for line in text.splitlines() if pattern.search(line)]


def findings(pattern: re.Pattern) -> dict[str, list[str]]:
    measured = {}
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data and (lines := lines_with(pattern, data.decode("utf-8", "replace"))):
            measured[path.relative_to(ROOT).as_posix()] = lines
    return measured


def test_no_tracked_file_names_a_path_of_one_machine():
    assert findings(MACHINE) == {}


def test_no_tracked_file_names_the_host_of_a_registry():
    assert findings(REGISTRY) == {}


@pytest.mark.parametrize("folder", PLACES.split("|"))
def test_a_path_of_a_machine_would_be_found(folder):
    assert lines_with(MACHINE, f'data = open("/{folder}/someone/data.csv")')


@pytest.mark.parametrize("line", ["open work/ch00_start", "/lab/tree/", "<repo>/work/", "./home/x"])
def test_a_path_inside_the_course_is_no_path_of_a_machine(line):
    assert lines_with(MACHINE, line) == []


@pytest.mark.parametrize("host", HOSTS.replace("\\", "").split("|"))
def test_a_host_of_a_registry_would_be_found(host):
    assert lines_with(REGISTRY, f"index = https://{host}/simple")


def test_there_are_tracked_files_to_look_at():
    assert ROOT / "README.md" in tracked()
    assert ROOT / "pyproject.toml" in tracked()
