"""Reads the hostile submissions: one file each, its first line says what it tries and must earn.

answers: {exercise: source of its cell}; the others are right, or untouched where
    `rest = "untouched"`. cells: cells added at the end. change: a function below that damages
    the notebook. never: texts that may appear in no output.
earns: "nothing", "everything", "less" (something is lost), "at most its own", or
    {exercise: points}, with full marks for all others.
"""

from __future__ import annotations

import ast
import copy
import runpy
from dataclasses import dataclass, field
from pathlib import Path

from tests.autograder.submitting import RIGHT, marked, notebook

FOLDER = Path(__file__).parent / "notebooks"


@dataclass
class Hostile:
    """One hostile submission."""

    name: str
    says: str
    earns: str | dict[str, float]
    answers: dict[str, str] = field(default_factory=dict)
    cells: list[str] = field(default_factory=list)
    rest: str = "right"
    change: str = ""
    never: list[str] = field(default_factory=list)

    def notebook(self) -> dict:
        others = RIGHT if self.rest == "right" else {}
        made = notebook({**others, **self.answers}, tuple(self.cells))
        if self.change:
            CHANGES[self.change](made)
        return made


def read(path: Path) -> Hostile:
    says = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    parts = {k: v for k, v in runpy.run_path(str(path)).items() if not k.startswith("_")}
    return Hostile(path.stem, says.splitlines()[0], **parts)


def skip_execution(made: dict) -> None:
    for cell in made["cells"]:
        cell["metadata"].setdefault("tags", []).append("skip-execution")


def duplicate_tests(made: dict) -> None:
    tests = [cell for cell in made["cells"] if marked(cell).get("grade")]
    made["cells"] += [copy.deepcopy(cell) | {"source": "99.0"} for cell in tests]


def foreign_schema(made: dict) -> None:
    for cell in made["cells"]:
        if marked(cell):
            marked(cell)["schema_version"] = 99


def raise_points(made: dict) -> None:
    for cell in made["cells"]:
        if marked(cell).get("grade"):
            marked(cell)["points"] = 999


CHANGES = {
    function.__name__: function
    for function in (skip_execution, duplicate_tests, foreign_schema, raise_points)
}
CORPUS = {path.stem: read(path) for path in sorted(FOLDER.glob("*.py"))}
