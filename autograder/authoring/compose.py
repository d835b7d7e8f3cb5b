"""Composes a chapter's text, model answers and points into one nbgrader source notebook.

The source notebook holds the model answers; nbgrader's own `generate_assignment` makes the
student's version of it. Composing is a pure function: the same parts give the same bytes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping

import jupytext
import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.authoring.formulas import closed_up
from autograder.course import sittings
from autograder.course.grade_ids import id_of_test
from autograder.course.release import is_pictured
from autograder.course.statements import narrowed
from nnlab.page import unbroken

KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
NBGRADER_SCHEMA = 3
GOES_ON = "raises-exception"  # "Run all" goes on after a check that fails

Stills = Callable[[str], list]  # source of a demo cell -> its still outputs


def no_stills(source: str) -> list:
    """A demo cell without a picture."""
    return []


def slots(text: str) -> list[tuple[str, str]]:
    """The exercise slots of a chapter's text in order: name, and what stands in it."""
    return [(c.metadata["exercise"], c.source) for c in _cells(text) if "exercise" in c.metadata]


def title(text: str) -> str:
    """The chapter's title: its first heading."""
    match = re.search(r"^# +(.+)$", text, re.MULTILINE)
    return match.group(1).strip() if match else ""


def compose(
    text: str,
    answers: Mapping[str, str],
    points: Mapping[str, float],
    stills: Stills = no_stills,
) -> nbformat.NotebookNode:
    """The nbgrader source notebook of a chapter.

    text: the chapter in jupytext Markdown. answers: source of each answer's cell, with its
    solution. points: what each exercise is worth in all.
    """
    notebook = new_notebook(
        metadata={"kernelspec": KERNELSPEC, "language_info": {"name": "python"}}
    )
    for cell in _cells(text):
        name = cell.metadata.get("exercise")
        if name is not None:
            notebook.cells += [answer_cell(name, answers[name]), check_cell(name, points[name])]
        elif cell.cell_type == "code":
            notebook.cells.append(_code_cell(cell, stills))
        else:
            notebook.cells.append(new_markdown_cell(closed_up(unbroken(cell.source))))
    _name_cells(notebook)
    nbformat.validate(notebook)
    return notebook


def list_sittings(notebook: nbformat.NotebookNode, text: str) -> None:
    """Puts the list of a chapter's sittings where its text has a place for it."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = cell.source.replace(sittings.PLACE, text)


def answer_cell(name: str, source: str) -> nbformat.NotebookNode:
    """The cell in which the learner answers."""
    meta = _nbgrader_metadata(name, solution=True)
    return new_code_cell(narrowed(source), id=_cell_id("answer", name), metadata={"nbgrader": meta})


def check_cell(name: str, points: float) -> nbformat.NotebookNode:
    """The cell that checks the answer; locked, and worth the points."""
    meta = _nbgrader_metadata(id_of_test(name), grade=True, locked=True, points=_number(points))
    metadata = {"nbgrader": meta, "tags": [GOES_ON]}
    return new_code_cell(f"check({name})", id=_cell_id("test", name), metadata=metadata)


def dumps(notebook: dict) -> str:
    """A notebook as text, always the same for the same notebook."""
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"


def _cells(text: str) -> list:
    return jupytext.reads(text, fmt="md").cells


def _code_cell(cell, stills: Stills) -> nbformat.NotebookNode:
    tags = list(cell.metadata.get("tags", ()))
    made = new_code_cell(cell.source, metadata={"tags": tags} if tags else {})
    if is_pictured(made):
        made.outputs = [nbformat.from_dict(output) for output in stills(cell.source)]
    return made


def _nbgrader_metadata(name: str, **chosen) -> dict:
    flags = {"grade": False, "locked": False, "solution": False, "task": False}
    return {"schema_version": NBGRADER_SCHEMA, "grade_id": name, **flags, **chosen}


def _number(points: float) -> float | int:
    return int(points) if float(points).is_integer() else float(points)


def _cell_id(kind: str, name: str) -> str:
    """A cell id of at most 64 letters, digits, - and _."""
    return f"{kind}-{name}"[:64]


def _name_cells(notebook: nbformat.NotebookNode) -> None:
    """Ids that follow from the text alone, so that moving a cell changes nothing else."""
    seen: dict[str, int] = {}
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            continue
        digest = hashlib.sha256(f"{cell.cell_type}\n{cell.source}".encode()).hexdigest()[:12]
        seen[digest] = seen.get(digest, 0) + 1
        cell.id = digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"
