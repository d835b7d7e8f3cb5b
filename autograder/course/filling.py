"""Fills a released notebook in, as a learner would: answers into their cells, cells added."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.course import sources
from autograder.course.release import Release, marks_of, source_of


def filled(release: Release, answers: Mapping[str, str], extra: Iterable[str] = ()) -> dict:
    """A copy of the release with these answers in their cells, and `extra` cells at the end."""
    notebook = copy.deepcopy(release.notebook)
    for cell in notebook["cells"]:
        marks = marks_of(cell)
        cell["source"] = source_of(cell)
        if marks.get("solution") and marks.get("grade_id") in answers:
            cell["source"] = answers[marks["grade_id"]]
    notebook["cells"] += [code_cell(source, f"more-{i}") for i, source in enumerate(extra)]
    return notebook


def code_cell(source: str, name: str) -> dict:
    return {
        "cell_type": "code",
        "id": name,
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }


def model_answers(chapter: str) -> dict[str, str]:
    """The model answer of each exercise, as a learner would have typed it."""
    return {name: sources.model_text(chapter, name) for name in sources.solution_names(chapter)}


def answers_in(folder: Path) -> dict[str, dict[str, str]]:
    """Answers kept as files, {exercise: {file's name: source of the cell}}."""
    answers: dict[str, dict[str, str]] = {}
    for path in sorted(folder.glob("*/*.py")):
        answers.setdefault(path.parent.name, {})[path.stem] = cell_of(path)
    return answers


def cell_of(path: Path) -> str:
    """A file's text without its docstring: what a learner would have in the cell."""
    text = path.read_text(encoding="utf-8")
    body = ast.parse(text).body
    first = body[0] if body else None
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        text = "\n".join(text.splitlines()[first.end_lineno :])
    return text.strip()
