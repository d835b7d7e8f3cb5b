"""What each cell of a release is: by its marks and tags, never by its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.course import release

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(), inside, max_size=3),
    max_leaves=6,
)


def cell(source: object = "", kind: str = "code", tags=(), **marks) -> dict:
    return {
        "cell_type": kind, "source": source, "metadata": {"tags": list(tags), "nbgrader": marks},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "role"),
    [
        (cell(), "given"),
        (cell(kind="markdown"), "prose"),
        (cell(tags=["demo"]), "shown"),
        (cell(tags=["show", "other"]), "shown"),
        (cell(kind="markdown", tags=["show"]), "prose"),
        (cell(solution=True, grade_id="f"), "answer"),
        (cell(grade=True, grade_id="test_f"), "test"),
        (cell("check(f)", tags=["other"]), "given"),
    ],
)
def test_marks_and_tags_say_what_a_cell_is(given, role):
    assert release.from_dict("ch00_start", {"cells": [given]}).cells[0].role == role


def test_prose_with_a_tag_of_pictures_keeps_no_output_and_is_none():
    assert release.is_pictured(cell(tags=["show"]))
    assert not release.is_pictured(cell(kind="markdown", tags=["show"]))


def test_answers_and_tests_are_found_by_their_exercise():
    made = release.from_dict(
        "ch00_start",
        {
            "cells": [
                cell("a", solution=True, grade_id="f"),
                cell("t", grade=True, grade_id="test_f"),
            ]
        },
    )
    assert [made.answers["f"].source, made.tests["f"].source] == ["a", "t"]
    assert made.named.keys() == {"f", "test_f"}


@pytest.mark.parametrize(
    ("source", "imports"),
    [
        ("import numpy as np\nx = 1\nfrom math import pi, tau", "import numpy as np\n"
         "from math import pi, tau"),
        ("import matplotlib.pyplot as plt", ""),
        ("from nnlab import demos, losses", "from nnlab import losses"),
        ("from autograder import check", ""),
        ("from nnlab.plots import still\nimport nnlab.mlp, nnlab.demos", "import nnlab.mlp"),
        ("import matplotlibby", "import matplotlibby"),
        ("if True:\n    import math", ""),
        ("def broken(:", ""),
    ],
)  # fmt: skip
def test_the_imports_of_a_picture_are_kept_without_what_draws(source, imports):
    made = release.from_dict("ch00_start", {"cells": [cell(source, tags=["show"])]})
    assert made.cells[0].imports == imports


@given(JSON)
def test_a_source_of_any_shape_is_a_text_that_can_be_written(source):
    for given_cell in (source, {"source": source}):
        release.source_of(given_cell).encode("utf-8")


def test_lines_are_one_text_and_half_a_surrogate_pair_is_a_question_mark():
    assert release.source_of({"source": ["a\n", 3, "b"]}) == "a\nb"
    assert release.source_of({"source": "é \ud800"}) == "é ?"


def test_a_cell_is_locked_by_nbgrader_or_by_jupyter():
    made = release.from_dict(
        "ch00_start",
        {
            "cells": [
                cell(locked=True),
                cell(locked=False),
                cell() | {"metadata": {"editable": False}},
            ]
        },
    )
    assert [c.locked for c in made.cells] == [True, False, True]
