"""Where the course's truth stands, and the only module that reads `solutions` and `notebooks`."""

from __future__ import annotations

import ast
import contextlib
import importlib
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHAPTER_SOURCES = ROOT / "notebooks" / "src"
RELEASES = ROOT / "notebooks"
SOLUTIONS = ROOT / "solutions"
CHECKS = ROOT / "autograder" / "exercises"
WRONG = ROOT / "autograder" / "wrong"
RIGHT = ROOT / "autograder" / "right"
COURSE = Path(os.environ.get("NNLAB_COURSE", ROOT / "course"))  # nbgrader's course folder
HOME = Path("~", "nnlab-course", "work")  # where the course's folder is not the learner's own


def work_folder(root: Path = ROOT) -> Path:
    """Where a learner's copies and progress live: NNLAB_WORK, in the course's folder, or at home.

    A course that cannot be written, or that another account owns, is shared by many.
    """
    if asked := os.environ.get("NNLAB_WORK"):
        return Path(asked)
    folder = root / "work"
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
    """Chapters in order, by the names of their sources: ["ch00_start", ...]."""
    return sorted(path.stem for path in CHAPTER_SOURCES.glob("ch*.md"))


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
    return getattr(importlib.import_module(f"solutions.{chapter}.{name}"), name)


@cache
def answer_cell(chapter: str, name: str) -> str:
    """Source of the answer's cell with its solution: the file without docstring and imports."""
    text = solution_path(chapter, name).read_text(encoding="utf-8")
    body = ast.parse(text).body
    kept = [n for n in body if not isinstance(n, ast.Import | ast.ImportFrom) and not _is_text(n)]
    first = min([kept[0].lineno, *(d.lineno for d in getattr(kept[0], "decorator_list", []))])
    return "\n".join(text.splitlines()[first - 1 :]).strip()


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def model_text(chapter: str, name: str) -> str:
    """The model answer as a learner reads it: without the markers of the solution."""
    lines = answer_cell(chapter, name).splitlines()
    return "\n".join(line for line in lines if not line.strip().startswith("### "))
