"""A notebook is filled in as a learner would: answers in their cells, cells at the end."""

import copy

from autograder.course import filling, release


def cell(source, **marks) -> dict:
    return {"cell_type": "code", "metadata": {"nbgrader": marks} if marks else {}, "source": source}


GIVEN = release.from_dict(
    "ch00_start",
    {
        "cells": [
            cell("import numpy"),
            cell("def f(): ...", solution=True, grade_id="f"),
            cell("check(f)", grade=True, grade_id="test_f"),
            cell(["def g():\n", "    ..."], solution=True, grade_id="g"),
        ]
    },
)


def test_an_answer_stands_in_its_cell_and_the_others_are_as_they_were_given():
    made = filling.filled(GIVEN, {"f": "def f(): return 1"})
    assert [c["source"] for c in made["cells"]] == [
        "import numpy", "def f(): return 1", "check(f)", "def g():\n    ...",
    ]  # fmt: skip


def test_an_answer_to_the_check_or_to_nothing_that_is_there_changes_nothing():
    made = filling.filled(GIVEN, {"test_f": "points = 5", "h": "def h(): ..."})
    assert made == filling.filled(GIVEN, {})


def test_cells_are_added_at_the_end_each_with_an_id_of_its_own():
    made = filling.filled(GIVEN, {}, ["x = 1", "x = 2"])
    assert [c["source"] for c in made["cells"][-2:]] == ["x = 1", "x = 2"]
    assert len({c["id"] for c in made["cells"][-2:]}) == 2


def test_the_release_itself_stays_as_it_is():
    before = copy.deepcopy(GIVEN.notebook)
    filling.filled(GIVEN, {"f": "def f(): return 1"}, ["x = 1"])["cells"][0]["source"] = "changed"
    assert GIVEN.notebook == before


def test_of_a_file_the_docstring_is_no_part_of_the_cell(tmp_path):
    path = tmp_path / "slip.py"
    path.write_text('"""What to say.\n\nMore.\n"""\n\n\ndef f():\n    """Own."""\n    return 1\n')
    assert filling.cell_of(path) == 'def f():\n    """Own."""\n    return 1'


def test_a_file_without_docstring_and_an_empty_one_are_taken_whole(tmp_path):
    path = tmp_path / "slip.py"
    path.write_text("x = 1\n'''no docstring'''\n")
    assert filling.cell_of(path) == "x = 1\n'''no docstring'''"
    path.write_text("")
    assert filling.cell_of(path) == ""


def test_answers_are_found_by_exercise_and_name(tmp_path):
    for place in ("f/a.py", "f/b.py", "g/a.py"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(f'"""Says."""\nplace = "{place}"\n')
    (tmp_path / "f" / "notes.txt").write_text("no answer")
    assert filling.answers_in(tmp_path) == {
        "f": {"a": 'place = "f/a.py"', "b": 'place = "f/b.py"'},
        "g": {"a": 'place = "g/a.py"'},
    }
