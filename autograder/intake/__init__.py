"""Untrusted notebooks in; clean ones, or one clear line of rejection, out.

What a student hands in is never trusted: the release says which cells there are, what they
are worth and what the given ones hold. The student's file gives the sources of the answers
and the student's own cells, nothing else: no metadata, no outputs, no tags.

    intake = read(submitted / "ada" / "ch01_neuron", "ch01_neuron", release)
    intake.cells       what the sandbox runs, in order
    intake.stops       {"sigmoid": 12}: how many of them have run where its check stands
    intake.answers     {"sigmoid": "def sigmoid(z): ..."}; None where no cell was found
    intake.notebook    release structure, the student's answers and own cells in place
    intake.notes       what was put right, one sentence each
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.base import budget
from autograder.base.rejection import Rejection
from autograder.base.text import one_line
from autograder.course.grade_ids import exercise_of
from autograder.course.release import Release, ReleaseCell
from autograder.intake import choosing, reading, trees
from autograder.intake.layouts import Handed, Piece
from autograder.intake.matching import Matching, match
from autograder.intake.pictured import needed
from autograder.intake.submissions import Submission
from autograder.intake.trees import Item
from autograder.sandbox import Cell

MOST_BACKTICKS = 40  # in a row
TIDIER = "Delete the cells that it does not need, save it, and hand it in again."


@dataclass
class Intake:
    """A submission that can be graded."""

    student: str
    chapter: str
    file: str
    digest: str
    cells: list[Cell]
    answers: dict[str, str | None]
    notebook: dict
    untouched: frozenset[str]
    notes: list[str] = field(default_factory=list)
    stops: dict[str, int] = field(default_factory=dict)


def of(submission: Submission, release: Release) -> Intake | Rejection:
    """What was handed in, with what is to be told about how it came."""
    if submission.problem is not None:
        return submission.problem
    submitted = read(submission.folder, release.chapter, release, submission.student)
    if isinstance(submitted, Intake):
        submitted.notes[:0] = submission.notes
    return submitted


def read(path: Path, chapter: str, release: Release, student: str = "") -> Intake | Rejection:
    """The submission at `path`, a folder `<student>/<assignment>` or one notebook file."""
    path = Path(path)
    of_file = path.parent.parent if reading.kind_of_file(path) == "file" else path.parent
    student = student or of_file.name
    notes: list[str] = []
    file = f"{chapter}/{chapter}.ipynb"
    try:
        path_found = find_notebook(path, chapter, notes)
        file = f"{chapter}/{one_line(path_found.name, 120)}"
        with budget.reading():
            return from_bytes(path_found.data(), student, release, file, notes)
    except (budget.OverBudget, MemoryError):
        return Rejection(student, file, "takes too long to read, or too much memory", TIDIER)
    except reading.Unreadable as problem:
        rejection = Rejection(student, file, problem.reason, problem.remedy)
        return replace(rejection, kind="missing") if isinstance(problem, Missing) else rejection


def from_bytes(
    data: bytes, student: str, release: Release, file: str, notes: list[str] | None = None
) -> Intake:
    """The submission in the bytes of a notebook file; raises reading.Unreadable."""
    intake = from_dict(reading.parse(data), student, release, file, notes)
    intake.digest = hashlib.sha256(data).hexdigest()
    if intake.answers and all(answer is None for answer in intake.answers.values()):
        raise reading.Unreadable(
            f"holds none of the exercises of {release.chapter}",
            "Is it another chapter's notebook? Hand in the right one.",
        )
    return intake


def from_dict(
    notebook: dict, student: str, release: Release, file: str = "", notes: list[str] | None = None
) -> Intake:
    """The submission in a notebook of format 4, given as a plain dict."""
    matching = match(notebook["cells"], release)
    cells, stops = to_run(release, matching)
    return Intake(
        student=student,
        chapter=release.chapter,
        file=file,
        digest="",
        cells=cells,
        stops=stops,
        answers=matching.answers,
        notebook=cleaned(release, matching),
        untouched=frozenset(
            name
            for name, cell in release.answers.items()
            if matching.answers[name] in (None, cell.source)
        ),
        notes=[*(notes or []), *matching.notes],
    )


class Missing(reading.Unreadable):
    """There is no notebook at all."""


def find_notebook(place: Path, chapter: str, notes: list[str]) -> Item:
    """The notebook in a submission's folder: the expected name, else the one that can be meant.

    A notebook file stands for itself. Raises Unreadable.
    """
    kind = reading.kind_of_file(place)
    if kind != "folder" and place.suffix == ".ipynb":
        return Item((place.name,), path=place)
    if kind == "missing":
        raise Missing("nothing was handed in", "Ask whether it was meant to be.")
    if kind != "folder":
        raise reading.Unreadable(f"the submission's folder is {kind}, not a folder")
    try:
        os.scandir(place).close()
    except OSError as error:
        reason = f"the submission's folder cannot be read ({error.strerror})"
        raise reading.Unreadable(reason, "Check its permissions.") from None
    pieces = [Piece(item) for item in trees.of_folder(place)]
    choices = choosing.choices(Handed("", chapter, pieces), [chapter], chapter)
    choice = next(choice for choice in choices if choice.assignment == chapter)
    notes += choice.notes
    if choice.piece is not None:
        return choice.piece.item
    problem = choice.problem or choosing.nothing(Handed("", chapter), chapter)
    if problem.kind == "missing":
        raise Missing("the folder holds no notebook")
    raise reading.Unreadable(problem.reason, problem.remedy)


def to_run(release: Release, matching: Matching) -> tuple[list[Cell], dict[str, int]]:
    """Cells for the sandbox in order: given ones, what of a picture's cell is needed, answers, and
    the student's own; and how many of them stand before each exercise's check.
    """
    cells, stops = _own(matching.extras.get(-1, ())), {}
    pictured = needed(release, matching)
    for cell in release.cells:
        if cell.role == "given":
            cells.append(Cell("", cell.source))
        elif cell.role == "shown":
            texts = [cell.imports, pictured.get(cell.index, "")]
            cells += [Cell("", "\n".join(filter(None, texts)))] if any(texts) else []
        elif (answer := matching.slots.get(cell.name)) is not None:
            cells.append(Cell(cell.name, answer.source, answer.position + 1))
        elif cell.role == "test":
            stops[exercise_of(cell.name)] = len(cells)
        cells += _own(matching.extras.get(cell.index, ()))
    return cells, stops


def _own(extras) -> list[Cell]:
    runs = (e for e in extras if e.runs and e.source.strip())
    return [Cell(e.answers, e.source, e.position + 1) for e in runs]


def cleaned(release: Release, matching: Matching) -> dict:
    """The release with the student's answers and own cells in place; no outputs."""
    cells = [_extra(extra) for extra in matching.extras.get(-1, ()) if not extra.answers]
    for cell in release.cells:
        cells.append(_release_cell(cell, matching))
        shown = (e for e in matching.extras.get(cell.index, ()) if not e.answers)
        cells.extend(_extra(extra) for extra in shown)
    return {**release.notebook, "cells": cells}


def _release_cell(cell: ReleaseCell, matching: Matching) -> dict:
    data = {**cell.data, "source": cell.source}  # shared with the release: never changed in place
    if cell.role == "answer" and matching.answers[cell.name] is not None:
        data["source"] = matching.answers[cell.name]
    if data["cell_type"] == "code":
        data.update(outputs=[], execution_count=None)
    return data


def _extra(extra) -> dict:
    """A student's own cell. Prose is shown as text, so that nothing in it is rendered."""
    base = {"id": f"own-{extra.position}", "metadata": {}, "source": extra.source}
    if extra.cell_type == "code":
        return {"cell_type": "code", **base, "outputs": [], "execution_count": None}
    return {"cell_type": "markdown", **base, "source": inert(extra.source)}


def inert(text: str) -> str:
    """Markdown that shows `text` as it was typed: a fenced block, whatever is in it.

    Of very many backticks in a row the first: what makes pages of notebooks takes minutes for more.
    """
    text = re.sub(f"(`{{{MOST_BACKTICKS}}})`+", r"\1…", text)
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"
