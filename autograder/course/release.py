"""The notebook as the course gave it out: which cell has which role, and what it is worth."""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass
from functools import cache, cached_property

from autograder.course import sources
from autograder.course.grade_ids import exercise_of

NOT_RUN = frozenset({"demo", "show"})  # cells with a picture of their output, not run in grading
DRAWS = ("autograder.", "matplotlib.", "nnlab.demos.", "nnlab.plots.")


@dataclass(frozen=True)
class ReleaseCell:
    """One cell of the release. role: prose, given, shown (demo or show), answer, test.

    name: nbgrader's grade_id, "" where there is none. For an answer it is the exercise.
    """

    index: int
    role: str
    name: str
    source: str
    data: dict

    @property
    def id(self) -> str:
        return str(self.data.get("id", ""))

    @cached_property
    def imports(self) -> str:
        """Its imports alone, one a line, without those that only draw: a picture is not run in
        grading, but the names that its cell brought are there in a learner's notebook.
        """
        try:
            body = ast.parse(self.source).body
        except SyntaxError:
            return ""
        imports = (_undrawn(n) for n in body if isinstance(n, ast.Import | ast.ImportFrom))
        return "\n".join(ast.unparse(n) for n in imports if n.names)

    @property
    def locked(self) -> bool:
        meta = self.data.get("metadata", {})
        return bool(marks_of(self.data).get("locked")) or meta.get("editable") is False


@dataclass(frozen=True)
class Release:
    """A chapter's release."""

    chapter: str
    notebook: dict
    cells: tuple[ReleaseCell, ...]

    @cached_property
    def answers(self) -> dict[str, ReleaseCell]:
        return {cell.name: cell for cell in self.cells if cell.role == "answer"}

    @cached_property
    def tests(self) -> dict[str, ReleaseCell]:
        """Test cells by the exercise they test: by grade_id `test_<exercise>`."""
        tests = [cell for cell in self.cells if cell.role == "test"]
        return {exercise_of(cell.name): cell for cell in tests}

    @cached_property
    def texts(self) -> frozenset[str]:
        """Sources of all cells, without blanks around them."""
        return frozenset(cell.source.strip() for cell in self.cells)

    @cached_property
    def by_text(self) -> dict[tuple[str, str], ReleaseCell]:
        """The course's own cells by type and source."""
        own = [cell for cell in self.cells if cell.role != "answer"]
        return {(cell.data["cell_type"], cell.source.strip()): cell for cell in own}

    @cached_property
    def by_id(self) -> dict[str, ReleaseCell]:
        """The course's own cells by the id that nbformat gives them."""
        return {cell.id: cell for cell in self.cells if cell.id and cell.role != "answer"}

    @cached_property
    def named(self) -> dict[str, ReleaseCell]:
        return {cell.name: cell for cell in self.cells if cell.name}


@cache
def load(chapter: str) -> Release:
    """The release of a chapter as committed in `notebooks`."""
    text = sources.release_path(chapter).read_text(encoding="utf-8")
    return from_dict(chapter, json.loads(text))


def from_dict(chapter: str, notebook: dict) -> Release:
    cells = tuple(_cell(index, data) for index, data in enumerate(notebook["cells"]))
    return Release(chapter, notebook, cells)


def _cell(index: int, data: dict) -> ReleaseCell:
    nbgrader = marks_of(data)
    name = nbgrader.get("grade_id", "")
    return ReleaseCell(index, _role(data, nbgrader), name, source_of(data), data)


def marks_of(cell: dict) -> dict:
    """How nbgrader has marked a cell: grade_id, solution, grade, points; {} where it has not."""
    return cell.get("metadata", {}).get("nbgrader", {})


def _role(data: dict, nbgrader: dict) -> str:
    if nbgrader.get("solution"):
        return "answer"
    if nbgrader.get("grade"):
        return "test"
    if data["cell_type"] != "code":
        return "prose"
    return "shown" if is_pictured(data) else "given"


def _undrawn(statement: ast.Import | ast.ImportFrom) -> ast.Import | ast.ImportFrom:
    """The import without the names that only draw."""
    package = f"{statement.module}." if isinstance(statement, ast.ImportFrom) else ""
    statement.names = [
        alias for alias in statement.names if not f"{package}{alias.name}.".startswith(DRAWS)
    ]
    return statement


def is_pictured(cell: dict) -> bool:
    """Whether a cell is a demo or a picture: it keeps its still output, and is not graded."""
    tags = cell.get("metadata", {}).get("tags", ())
    return cell["cell_type"] == "code" and bool(NOT_RUN & set(tags))


def source_of(cell: object) -> str:
    """A cell's source, whether kept as one text or as lines; "" for anything else."""
    source = cell.get("source") if isinstance(cell, dict) else None
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    if not isinstance(source, str):
        return ""
    # half a surrogate pair cannot be written anywhere
    return source if source.isascii() else source.encode("utf-8", "replace").decode("utf-8")
