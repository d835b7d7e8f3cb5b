"""What is read from a student's notebook, and what is not.

Tests autograder/intake/__init__.py, autograder/intake/matching.py, autograder/intake/structure.py
and autograder/intake/pictured.py.
"""

from __future__ import annotations

import copy
import json

import pytest

from autograder.course.release import from_dict, marks_of
from autograder.intake import Intake, to_run
from autograder.intake.matching import Matching, Own
from tests.grading.submitting import CHAPTER, NAMES, RELEASE, RIGHT, notebook, taken_in


def cell_of(made: dict, grade_id: str) -> dict:
    return next(cell for cell in made["cells"] if marks_of(cell).get("grade_id") == grade_id)


def sources_run(intake: Intake) -> list[str]:
    return [cell.source for cell in intake.cells]


def test_a_filled_in_notebook_gives_its_answers_and_no_notes(tmp_path):
    intake = taken_in(tmp_path, notebook())
    assert intake.answers == RIGHT
    assert intake.notes == []
    assert intake.student == "ada"
    assert not intake.untouched


def test_cells_to_run_are_the_given_ones_the_answers_and_the_students_own(tmp_path):
    intake = taken_in(tmp_path, notebook(extra=("mine = 1",)))
    runs = {"given": lambda c: c.source, "shown": lambda c: c.imports,
            "answer": lambda c: RIGHT[c.name]}  # fmt: skip
    texts = [runs[cell.role](cell) for cell in RELEASE.cells if cell.role in runs]
    assert [c.label for c in intake.cells if c.label] == NAMES
    assert sources_run(intake) == [*filter(None, texts), "mine = 1"]


def test_an_answers_place_is_after_the_cells_that_stand_before_its_check(tmp_path):
    intake = taken_in(tmp_path, notebook(extra=("mine = 1",)))
    for name, stop in intake.stops.items():
        assert intake.cells[stop - 1].label == name
    assert list(intake.stops) == NAMES


def test_demo_cells_and_checks_are_never_run(tmp_path):
    run = sources_run(taken_in(tmp_path, notebook()))
    left_out = [cell.source for cell in RELEASE.cells if cell.role in ("shown", "test")]
    assert left_out
    assert not set(run) & set(left_out)


def test_what_a_pictures_cell_imports_is_there_and_the_picture_is_not():
    source = "from nnlab import demos, recall\nfrom nnlab.recall import recall\nimport math\nx = 1"
    data = {"cell_type": "code", "metadata": {"tags": ["show"]}, "source": source}
    cells, _ = to_run(from_dict(CHAPTER, {"cells": [data]}), Matching(answers={}))
    assert [cell.source for cell in cells] == [
        source.replace("demos, ", "").removesuffix("\nx = 1")
    ]


def run_beside_a_picture(picture: str, answer: str) -> list[str]:
    data = [
        {"cell_type": "code", "metadata": {"tags": ["show"]}, "source": picture},
        {"cell_type": "code", "metadata": {}, "source": "import math"},
    ]
    extras = {1: [Own(2, "code", answer)]}
    cells, _ = to_run(from_dict(CHAPTER, {"cells": data}), Matching(answers={}, extras=extras))
    return [cell.source for cell in cells]


def test_what_an_answer_needs_of_a_pictures_cell_is_there_and_nothing_else():
    picture = (
        "two = 2\nslow = work()\ndef twice(x):\n    return two * x\ndraw(slow)\n"
        "corners = twice(math.pi)"
    )
    answer = "def step(z):\n    slow = [twice(n) for n in range(3)]\n    return slow"
    needed = "two = 2\ndef twice(x):\n    return two * x"
    assert run_beside_a_picture(picture, answer) == [needed, "import math", answer]


def test_what_a_picture_and_another_cell_give_is_that_of_the_other_cell():
    answer = "corners = 4\ndef step(z):\n    return math.floor(z) > corners"
    assert run_beside_a_picture("corners = 3\nmath = 1", answer) == ["import math", answer]


@pytest.mark.parametrize("answer", ["def step(z:", "lambda: " * 2000 + "1", "-" * 19_000 + "1"])
def test_of_a_cell_that_cannot_be_read_nothing_is_needed(answer):
    assert run_beside_a_picture("corners = 3", answer) == ["import math", answer]


def test_an_untouched_notebook_is_known_as_untouched(tmp_path):
    assert taken_in(tmp_path, notebook({})).untouched == frozenset(NAMES)


def test_without_any_metadata_answers_are_found_by_their_names(tmp_path):
    made = notebook()
    for cell in made["cells"]:
        cell["metadata"] = {}
        del cell["id"]
    intake = taken_in(tmp_path, made)
    assert intake.answers == RIGHT
    assert len(intake.notes) == len(NAMES)
    assert sources_run(intake) == sources_run(taken_in(tmp_path / "b", notebook()))


def test_foreign_marks_do_not_stand_in_the_way(tmp_path):
    made = notebook()
    for cell in made["cells"]:
        if marks_of(cell):
            cell["metadata"]["nbgrader"] = {"grade_id": "another", "schema_version": 99}
    assert taken_in(tmp_path, made).answers == RIGHT


def test_metadata_of_any_shape_is_borne(tmp_path):
    made = notebook()
    shapes = [None, [], "x", {"nbgrader": []}, {"nbgrader": {"grade_id": 7}}, {"nbgrader": None}]
    for cell, meta in zip(made["cells"], shapes * 50, strict=False):
        cell["metadata"] = meta
    assert taken_in(tmp_path, made).answers == RIGHT


def test_a_syntax_error_does_not_hide_an_answer_without_marks(tmp_path):
    made = notebook({**RIGHT, "step": "def step(z):\n    return (z > 0"})
    for cell in made["cells"]:
        cell["metadata"] = {}
    assert taken_in(tmp_path, made).answers["step"] == "def step(z):\n    return (z > 0"


def test_of_two_answers_in_marked_cells_the_last_counts(tmp_path):
    made = notebook()
    again = copy.deepcopy(cell_of(made, "step"))
    again["source"] = "def step(z):\n    return 0"
    made["cells"].append(again)
    intake = taken_in(tmp_path, made)
    assert intake.answers["step"] == "def step(z):\n    return 0"
    assert [cell.source for cell in intake.cells if cell.label == "step"][-1] == again["source"]
    assert sources_run(intake)[-1] == again["source"]  # where it stands
    assert any("2 cells for step" in note for note in intake.notes)


def test_an_untouched_copy_of_an_answers_cell_does_not_undo_the_answer(tmp_path):
    made = notebook()
    made["cells"].append(copy.deepcopy(RELEASE.answers["step"].data))
    intake = taken_in(tmp_path, made)
    assert intake.answers == RIGHT
    assert RELEASE.answers["step"].source not in sources_run(intake)


def test_an_answer_in_a_cell_of_its_own_counts_when_the_given_cell_is_untouched(tmp_path):
    answers = {name: text for name, text in RIGHT.items() if name != "step"}
    made = notebook(answers)
    where = made["cells"].index(cell_of(made, "step"))
    made["cells"].insert(where, {"cell_type": "code", "metadata": {}, "source": RIGHT["step"]})
    intake = taken_in(tmp_path, made)
    assert intake.answers == RIGHT
    assert RELEASE.answers["step"].source not in sources_run(intake)


def test_an_answers_cell_that_became_markdown_is_read_as_code(tmp_path):
    made = notebook()
    cell_of(made, "step")["cell_type"] = "markdown"
    assert taken_in(tmp_path, made).answers == RIGHT


def test_a_deleted_answer_is_none_and_noted(tmp_path):
    made = notebook()
    made["cells"].remove(cell_of(made, "gate"))
    intake = taken_in(tmp_path, made)
    assert intake.answers["gate"] is None
    assert "No cell defines gate." in intake.notes


@pytest.mark.parametrize("damage", ["deleted", "edited", "duplicated", "retyped"])
def test_damaged_checks_are_put_back_as_they_were_given(tmp_path, damage):
    made = notebook()
    cell = cell_of(made, "test_step")
    if damage == "deleted":
        made["cells"].remove(cell)
    elif damage == "edited":
        cell["source"] = "4.0"
    elif damage == "retyped":
        cell["cell_type"] = "raw"
    else:
        made["cells"].append(copy.deepcopy(cell) | {"source": "99.0"})
    intake = taken_in(tmp_path, made)
    tests = [c for c in intake.notebook["cells"] if marks_of(c).get("grade_id") == "test_step"]
    assert [test["source"] for test in tests] == ["check(step)"]
    assert tests[0]["metadata"] == RELEASE.tests["step"].data["metadata"]
    assert not {"4.0", "99.0"} & set(sources_run(intake))
    assert damage == "retyped" or any("step" in note for note in intake.notes)


def test_the_cleaned_notebook_has_the_releases_cells_and_metadata(tmp_path):
    made = notebook()
    made["metadata"] = {"kernelspec": {"name": "ruby"}, "celltoolbar": "x"}
    for cell in made["cells"]:
        cell["metadata"].setdefault("tags", []).append("skip-execution")
    clean = taken_in(tmp_path, made).notebook
    assert clean["metadata"] == RELEASE.notebook["metadata"]
    assert [c["metadata"] for c in clean["cells"]] == [
        c["metadata"] for c in RELEASE.notebook["cells"]
    ]
    assert all(not cell.get("outputs") for cell in clean["cells"])


def test_reading_leaves_the_release_as_it_was(tmp_path):
    before = copy.deepcopy(RELEASE.notebook)
    intake = taken_in(tmp_path, notebook(extra=("x = 1",)))
    assert RELEASE.notebook == before
    assert len(intake.notebook["cells"]) == len(before["cells"]) + 1


def test_an_edited_import_cell_runs_after_the_given_one(tmp_path):
    made = notebook()
    first = next(cell for cell in made["cells"] if cell["cell_type"] == "code")
    given = first["source"]
    first["source"] = given + "\nimport math"
    assert sources_run(taken_in(tmp_path, made))[:2] == [given, given + "\nimport math"]


def test_the_students_own_cells_keep_their_place_and_order(tmp_path):
    made = notebook()
    where = made["cells"].index(cell_of(made, "sigmoid"))
    own = [{"cell_type": "code", "metadata": {}, "source": s} for s in ("a = 1", "b = 2")]
    made["cells"][where:where] = own
    run = sources_run(taken_in(tmp_path, made))
    assert run[run.index("a = 1") :][:3] == ["a = 1", "b = 2", RIGHT["sigmoid"]]


def test_a_students_own_prose_is_shown_as_text_and_never_rendered(tmp_path):
    made = notebook()
    evil = "````\n<img src=x onerror=alert(1)>\n```\n[x](javascript:alert(1))"
    for kind in ("markdown", "raw"):
        made["cells"].append({"cell_type": kind, "metadata": {}, "source": evil})
    added = taken_in(tmp_path, made).notebook["cells"][-2:]
    assert [cell["cell_type"] for cell in added] == ["markdown", "markdown"]
    assert all(cell["source"] == f"`````text\n{evil}\n`````" for cell in added)


@pytest.mark.parametrize("minor", [0, 4, 5, 9, "x", None])
def test_any_minor_of_format_4_is_read(tmp_path, minor):
    assert isinstance(taken_in(tmp_path, notebook() | {"nbformat_minor": minor}), Intake)


def test_sources_kept_as_lines_and_a_byte_order_mark_are_read(tmp_path):
    made = notebook()
    for cell in made["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True)
    data = "\ufeff".encode() + json.dumps(made).encode()
    assert taken_in(tmp_path, data).answers == RIGHT


def test_cells_that_are_none_are_left_out_with_a_note(tmp_path):
    made = notebook()
    made["cells"] += [None, 7, {"cell_type": "strange"}, {}]
    intake = taken_in(tmp_path, made)
    assert intake.answers == RIGHT
    assert "4 cells could not be read" in intake.notes[0]


def test_half_a_surrogate_pair_in_a_source_can_be_written_again(tmp_path):
    intake = taken_in(tmp_path, notebook(extra=('x = "\ud800"',)))
    assert intake.cells[-1].source.encode() == b'x = "?"'


def test_a_renamed_notebook_is_read_when_it_is_the_only_one(tmp_path):
    intake = taken_in(tmp_path, notebook(), name="my homework")
    assert intake.answers == RIGHT
    assert "my homework.ipynb" in intake.notes[0]


def test_beside_the_expected_name_other_notebooks_do_not_count(tmp_path):
    taken_in(tmp_path, notebook({}), name="a copy")
    assert taken_in(tmp_path, notebook()).answers == RIGHT


def test_modules_that_shadow_ours_are_not_looked_at(tmp_path):
    folder = tmp_path / "ada" / CHAPTER
    (folder / "nnlab").mkdir(parents=True)
    (folder / "numpy.py").write_text("raise SystemExit")
    (folder / "sitecustomize.py").write_text("raise SystemExit")
    assert taken_in(tmp_path, notebook()).answers == RIGHT
