"""Where the course's truth stands, and the only module that reads `solutions` and `notebooks`."""

from __future__ import annotations

import ast
import contextlib
import os
import re
import runpy
import textwrap
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

GRADER = Path(__file__).resolve().parents[1]
LIBRARY = GRADER.parent / "nnlab"
IS_CLONE = (GRADER.parent / "notebooks" / "src").is_dir()
ROOT = GRADER.parent if IS_CLONE else GRADER / "_course"  # of an installed wheel
CHAPTER_SOURCES = ROOT / "notebooks" / "src"
RELEASES = ROOT / "notebooks"
SOLUTIONS = ROOT / "solutions"
CHECKS = GRADER / "exercises"
WRONG = GRADER / "wrong"
RIGHT = GRADER / "right"
# nbgrader's course folder
COURSE = Path(os.environ.get("NNLAB_COURSE", ROOT / "course" if IS_CLONE else "course"))
BEGIN_SOLUTION, END_SOLUTION = "### BEGIN SOLUTION", "### END SOLUTION"
NUMBERED = re.compile(r"ch(\d\d)_[a-z0-9_]+")
UNNUMBERED = ("playground",)  # come after the chapters
HOME = Path("~", "nnlab-course", "work")  # where the course's folder is not the learner's own


def work_folder(root: Path = ROOT) -> Path:
    """Where a learner's copies and progress live: NNLAB_WORK, in the course's folder, or at home.

    A course that cannot be written, or that another account owns, is shared by many; so is one
    that was installed as a package.
    """
    if asked := os.environ.get("NNLAB_WORK"):
        return Path(asked)
    folder = root / "work"
    if not IS_CLONE:
        return at_home() or folder
    if is_own(folder) if folder.exists() else is_own(root):
        return folder
    return at_home() or folder


def at_home() -> Path | None:
    """The folder for a course that is not the learner's own; None for an account without home."""
    with contextlib.suppress(RuntimeError):
        return HOME.expanduser()
    return None


def is_own(folder: Path) -> bool:
    """Whether a folder can be written and is this account's (or this account may do anything)."""
    account = getattr(os, "geteuid", lambda: 0)()
    return os.access(folder, os.W_OK) and account in (0, folder.stat().st_uid)


WORK = work_folder()  # the learner's copies


def chapters() -> list[str]:
    """Chapters in order, by the names of their sources: ["ch00_start", ..., "playground"]."""
    return in_order(path.stem for path in CHAPTER_SOURCES.glob("*.md") if is_chapter(path.stem))


def is_chapter(name: str) -> bool:
    """Whether a chapter can have this name: chNN_topic, or one of those without a number."""
    return name in UNNUMBERED or NUMBERED.fullmatch(name) is not None


def number(chapter: str) -> int | None:
    """The number in a chapter's name; None for one that has none."""
    match = NUMBERED.fullmatch(chapter)
    return int(match[1]) if match else None


def in_order(names: Iterable[str]) -> list[str]:
    """Names of chapters as the course goes: by number, then those without one."""
    return sorted(names, key=lambda name: (name in UNNUMBERED, name))


def library() -> list[Path]:
    """Every file of nnlab that computes, or that is read by one that does: not the pictures."""
    pictures = (LIBRARY / "demos", LIBRARY / "plots")
    return [
        path
        for path in sorted(LIBRARY.rglob("*"))
        if path.is_file()
        and "__pycache__" not in path.parts
        and not any(folder in path.parents for folder in pictures)
    ]


def chapter_source(chapter: str) -> Path:
    return CHAPTER_SOURCES / f"{chapter}.md"


def release_path(chapter: str) -> Path:
    return RELEASES / chapter / f"{chapter}.ipynb"


def solution_path(chapter: str, name: str) -> Path:
    return SOLUTIONS / chapter / f"{name}.py"


def solution_names(chapter: str) -> list[str]:
    """Names of the exercises of a chapter that have a model answer, sorted."""
    folder = SOLUTIONS / chapter
    return sorted(p.stem for p in folder.glob("*.py") if p.stem != "__init__")


@cache
def model(chapter: str, name: str) -> Callable:
    """The model answer: a function or class."""
    return runpy.run_path(str(solution_path(chapter, name)))[name]


@cache
def answer_cell(chapter: str, name: str) -> str:
    """Source of the answer's cell with its solution: the file without docstring and imports."""
    text = solution_path(chapter, name).read_text(encoding="utf-8")
    body = ast.parse(text).body
    head = ast.Import | ast.ImportFrom | ast.Expr  # the docstring is an expression
    statements = [node for node in body if not isinstance(node, head)]
    first = min(
        [statements[0].lineno, *(d.lineno for d in getattr(statements[0], "decorator_list", []))]
    )
    return "\n".join(text.splitlines()[first - 1 :]).strip()


def parted(cell: str) -> tuple[str, str]:
    """What a student may see of an answer's cell, and its solution."""
    open_lines: list[str] = []
    secret: list[str] = []
    lines = open_lines
    for line in cell.splitlines():
        if line.strip().startswith(BEGIN_SOLUTION):
            lines = secret
        elif line.strip().startswith(END_SOLUTION):
            lines = open_lines
        else:
            lines.append(line)
    return "\n".join(open_lines), textwrap.dedent("\n".join(secret))


def model_text(chapter: str, name: str) -> str:
    """The model answer as a learner reads it: without the markers of the solution."""
    lines = answer_cell(chapter, name).splitlines()
    return "\n".join(line for line in lines if not line.strip().startswith("### "))
