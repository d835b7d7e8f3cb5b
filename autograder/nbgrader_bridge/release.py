"""The student's version of a chapter, made by nbgrader's own `generate_assignment`."""

from __future__ import annotations

import tempfile
from pathlib import Path

import nbformat
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
    NbGraderPreprocessor,
    SaveCells,
)
from traitlets.config import Config

from autograder.course.release import is_pictured

STUB = "# your code here\nraise NotImplementedError"


class ClearAllButStills(NbGraderPreprocessor):
    """Clears outputs, except the still pictures of demos: the first thing a reader sees."""

    def preprocess_cell(self, cell, resources, cell_index):
        if cell.cell_type == "code":
            cell.execution_count = None
            if not is_pictured(cell):
                cell.outputs = []
        return cell, resources


PREPROCESSORS = [
    LockCells,
    ClearSolutions,
    ClearAllButStills,
    CheckCellMetadata,
    ComputeChecksums,
    SaveCells,
    CheckCellMetadata,
]


def configure(c: Config) -> None:
    """How `nbgrader generate_assignment` makes a release."""
    c.GenerateAssignment.preprocessors = PREPROCESSORS
    c.ClearSolutions.code_stub = {"python": STUB}


def generate(chapter: str, source: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The student's version of a source notebook. Needs no course and no database."""
    c = Config()
    configure(c)
    c.GenerateAssignment.no_database = True
    c.SaveCells.enabled = False
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        made = root / "source" / chapter / f"{chapter}.ipynb"
        made.parent.mkdir(parents=True)
        nbformat.write(source, made)
        course = CourseDirectory(root=str(root), assignment_id=chapter, config=c)
        GenerateAssignment(coursedir=course, config=c).start()
        return nbformat.read(root / "release" / chapter / made.name, as_version=4)
