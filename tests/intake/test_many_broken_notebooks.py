"""Ten thousand broken notebooks: an intake or a rejection each, and nobody else pays for them.

Tests autograder/intake/reading.py, autograder/intake/structure.py and
autograder/intake/matching.py.
"""

from __future__ import annotations

import json

import pytest

from autograder import intake
from autograder.base.rejection import Rejection
from autograder.course.release import marks_of
from autograder.intake import Intake, reading
from tests.grading.submitting import (
    CHAPTER,
    MOST,
    NAMES,
    RELEASE,
    earned,
    grade_class,
    hand_in,
    impatient,
    marks_in,
    notebook,
)
from tests.intake import mutating

__all__ = ["impatient"]
PARTS = 4
IN_A_PART = 2_500
COURSE = mutating.course_cells()
STATUSES = {
    "full", "partial", "wrong", "not attempted", "missing", "rejected", "timeout", "crashed",
}  # fmt: skip


def assert_sound(submitted: Intake | Rejection) -> None:
    """What holds for whatever came in."""
    if isinstance(submitted, Rejection):
        assert submitted.reason
        assert submitted.line.isprintable()
        assert submitted.line.startswith(f"ada: {CHAPTER}/")
        return
    assert list(submitted.answers) == NAMES
    assert all(note.isprintable() and note.endswith(".") for note in submitted.notes), (
        submitted.notes
    )
    cells = submitted.notebook["cells"]
    own = [cell for cell in cells if not cell["id"].startswith("own-")]
    graded = [cell for cell in own if marks_of(cell).get("grade_id") not in RELEASE.answers]
    assert [cell["source"] for cell in graded] == [cell["source"] for cell in COURSE]
    assert [cell["metadata"] for cell in graded] == [cell["metadata"] for cell in COURSE]
    assert not any(cell.get("outputs") for cell in cells)
    assert sum(len(cell.source) for cell in submitted.cells) <= reading.MAX_SOURCE + 100_000
    assert len(cells) <= reading.MAX_CELLS + len(RELEASE.cells)
    assert all(mutating.well_formed_text(cell["source"]) for cell in cells)


@pytest.mark.parametrize("batch", range(PARTS))
def test_each_of_ten_thousand_broken_notebooks_gives_an_intake_or_a_rejection(tmp_path, batch):
    path = tmp_path / f"{CHAPTER}.ipynb"
    seen: set[tuple[str, str]] = set()
    for number in range(IN_A_PART):
        kind, data = mutating.mutant(number, seed=batch)
        path.write_bytes(data)
        try:
            submitted = intake.read(path, CHAPTER, RELEASE, "ada")
            assert_sound(submitted)
        except Exception as error:
            raise AssertionError(f"mutant {number} of seed {batch}: {kind}") from error
        seen.add((kind, type(submitted).__name__))
    assert {kind for kind, _ in seen} == {kind.__name__ for kind in mutating.KINDS}
    assert {kind for _, kind in seen} == {"Intake", "Rejection"}


def test_the_same_seed_breaks_notebooks_in_the_same_way():
    numbers = range(0, 400, 7)
    assert [mutating.mutant(n, 1) for n in numbers] == [mutating.mutant(n, 1) for n in numbers]
    assert [mutating.mutant(n, 1) for n in numbers] != [mutating.mutant(n, 2) for n in numbers]


def test_a_class_with_broken_notebooks_of_all_kinds_costs_the_others_nothing(tmp_path, impatient):
    submitted, out = tmp_path / "submitted", tmp_path / "out"
    for number in range(max(60, len(mutating.KINDS))):
        _, data = mutating.mutant(number, seed=99)
        hand_in(submitted, f"broken-{number:02}", data)
    for name in ("ada", "broken-30-neighbor", "zoe"):
        hand_in(submitted, name, notebook())
    assert grade_class(submitted, out) == 0

    marks = marks_in(out)
    for name in ("ada", "broken-30-neighbor", "zoe"):
        assert earned(marks[name]) == MOST
    broken = {name: rows for name, rows in marks.items() if name.startswith("broken")}
    assert len(broken) == 61
    for rows in broken.values():
        assert set(rows) == set(MOST)
        assert all(0 <= points <= MOST[name] for name, points in earned(rows).items())
        assert {row["status"] for row in rows.values()} <= STATUSES
    rejected = [rows for rows in broken.values() if rows["step"]["status"] == "rejected"]
    assert rejected
    assert all(sum(earned(rows).values()) == 0 for rows in rejected)
    summary = json.loads((out / "grading.json").read_text())
    assert summary["faults"] == {}
    assert all(line.isprintable() for line in summary["rejections"])
