"""No circle of rooms and none of files: what a file imports, anywhere, does not lead back."""

from __future__ import annotations

import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[2]


def test_arrows_between_rooms_run_one_way():
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def circle_in(package: str) -> list[str]:
    """A circle of the package's files, or nothing."""
    graph = grimp.build_graph(package, cache_dir=None, exclude_type_checking_imports=True)
    imports = {m: graph.find_modules_directly_imported_by(m) for m in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as circle:
        return circle.args[1]
    return []


def test_no_file_of_the_grader_leads_back_to_itself():
    assert circle_in("autograder") == []


def test_no_file_of_the_library_leads_back_to_itself():
    assert circle_in("nnlab") == []


def test_the_picture_of_the_rooms_shows_what_they_import_now():
    drawing = [sys.executable, "scripts/draw_rooms.py", "--check"]
    done = subprocess.run(drawing, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
