"""In a copy of the course: a chapter goes with its folders, an exercise comes with its files.

Tests autograder/authoring/agreement.py, autograder/authoring/scaffold.py,
autograder/course/sources.py and autograder/exercises/__init__.py.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.authoring import agreement
from autograder.course import sources

PARTS = ("autograder", "nnlab", "solutions", "notebooks", "README.md", "pyproject.toml", "docs")
STAYS = "ch00_start"
pytestmark = pytest.mark.slow
OF_A_CHAPTER = (
    "notebooks/src/{}.md", "notebooks/{}", "solutions/{}", "autograder/exercises/{}",
    "autograder/wrong/{}", "autograder/right/{}",
)  # fmt: skip


class Copy:
    """A copy of what git tracks, with the chapters but one removed."""

    def __init__(self, root: Path):
        self.root = root
        packed = subprocess.run(
            ["git", "ls-files", "-z", *PARTS], cwd=sources.ROOT, check=True, capture_output=True
        )
        for name in packed.stdout.decode().strip("\0").split("\0"):
            if (sources.ROOT / name).is_file():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(sources.ROOT / name, root / name)

    def remove(self, chapter: str) -> None:
        for place in OF_A_CHAPTER:
            path = self.root / place.format(chapter)
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)

    def run(self, *words: str) -> str:
        environment = os.environ | {"PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, *words], cwd=self.root, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def autograder(self, *words: str) -> str:
        return self.run("-m", "autograder.cli", *words)

    def exercises(self) -> list[str]:
        code = (
            "from autograder import exercises; from autograder.course import sources; "
            "print(*(e for c in sources.chapters() for e in exercises.load(c)))"
        )
        return self.run("-c", code).split()

    def hashes(self) -> dict[str, bytes]:
        files = (path for path in self.root.rglob("*") if path.is_file())
        return {
            path.relative_to(self.root).as_posix(): hashlib.sha256(path.read_bytes()).digest()
            for path in files
        }


def changed(before: dict[str, bytes], now: dict[str, bytes]) -> set[str]:
    """Names of the files that differ; what instructors get in `course/` is tracked by nobody."""
    names = {name for name, content in now.items() if before.get(name) != content}
    return {name for name in names if not name.startswith("course/")}


@pytest.fixture
def copy(tmp_path):
    """The course with one chapter left, built anew."""
    made = Copy(tmp_path / "copy")
    for chapter in sources.chapters():
        if chapter != STAYS:
            made.remove(chapter)
    made.autograder("build")
    return made


def test_removing_the_folders_of_chapters_removes_the_chapters(copy):
    assert copy.exercises() == ["double"]
    assert copy.autograder("build", "--check") == "Everything derived is fresh.\n"


def test_a_new_exercise_is_its_statement_checks_slips_right_answers_and_slot(copy):
    before = copy.hashes()
    copy.autograder("new-exercise", STAYS, "halved")
    own = changed(before, copy.hashes())
    assert own == {
        f"solutions/{STAYS}/halved.py",
        f"autograder/exercises/{STAYS}/halved.py",
        f"autograder/wrong/{STAYS}/halved/first_slip.py",
        f"autograder/right/{STAYS}/halved/another_way.py",
    }
    for name in own:
        path = copy.root / name
        path.write_text(path.read_text().replace(agreement.TO_WRITE, "<written"))
    slip = copy.root / f"autograder/wrong/{STAYS}/halved/first_slip.py"
    head, _, code = slip.read_text().rpartition('"""')
    slip.write_text(f'{head}\n\nfamily: whole-number type copied\n"""{code}')
    chapter = copy.root / f"notebooks/src/{STAYS}.md"
    chapter.write_text(f'{chapter.read_text()}\n```python exercise="halved"\n```\n')
    copy.autograder("build")
    assert copy.autograder("build", "--check") == "Everything derived is fresh.\n"
    assert copy.exercises() == ["double", "halved"]
    derived = {f"notebooks/{STAYS}/{STAYS}.ipynb", "README.md", "docs/slips.md"}
    touched = changed(before, copy.hashes())
    assert own | {f"notebooks/src/{STAYS}.md"} <= touched
    assert touched <= own | {f"notebooks/src/{STAYS}.md"} | derived
