"""A cell of a chapter that shows what an answer does stops: plain words, and no traceback.

Tests autograder/notebook/open_exercises.py and autograder/notebook/stopped.py.
"""

import re

import pytest

from autograder.notebook import memory, stopped
from tests.notebook.shells import kernel

WRONG = """def forward(X, params, f):
    outputs = [X]
    for W, b in params:
        outputs.append(f(outputs[-1] @ W.T) + b)
    return outputs"""
START = (
    "import numpy as np\nX, params = np.ones((2, 3)), [(np.ones((3, 4)), np.zeros(4))]",
    "def fit_logistic(X, y, lr, steps, l2):\n    return None",
    "def weighted_sum(x, w, b):\n    return 0.0",
    WRONG,
)
UNPACKS = "w, b, losses = fit_logistic(X, [0, 1], 0.5, 9, 0.0)\nweighted_sum(X, w, b)"


@pytest.fixture
def cell(monkeypatch):
    """Runs a cell with tags, as JupyterLab sends them; gives what is said below it."""
    monkeypatch.setattr(memory, "entry", lambda name: {})
    with kernel() as running:
        running.run(*START)

        def run(source: str, *tags: str) -> str:
            message = {"metadata": {"tags": tags}}
            monkeypatch.setattr(running.shell, "get_parent", lambda: message, raising=False)
            running.run(source)
            return running.said

        yield run


def test_the_answer_that_stopped_is_named_with_its_line_and_the_reason(cell):
    line, head = cell("forward(X, params, np.tanh)", "show", "raises-exception").splitlines()
    assert head == "✗ forward stopped"
    assert line.startswith("Your forward stopped in line 4 of the cell (ValueError): ")
    assert "in a matrix product" in line
    assert line.endswith(f"check(forward) says more. {stopped.REST}")


def test_where_an_answer_gave_something_of_no_use_those_are_named_that_the_cell_works_with(cell):
    line, head = cell(UNPACKS, "demo").splitlines()
    assert head == "✗ this cell stopped"
    assert line.startswith("This cell stopped (TypeError): ")
    assert "works with what fit_logistic and weighted_sum gave. Is that right?" in line
    assert line.endswith(f" check(fit_logistic) and check(weighted_sum) tell. {stopped.REST}")


def test_an_answer_that_calls_what_the_cell_hands_to_it_is_not_blamed_for_that(cell):
    source = "forward(X, [(np.ones((3, 3)), 0)], lambda Z: fit_logistic(Z, 0, 0, 0, 0)[0])"
    line, head = cell(source, "show").splitlines()
    assert head == "✗ this cell stopped"
    assert "works with what forward and fit_logistic gave" in line


def test_an_answer_that_has_passed_is_not_suspected(cell, monkeypatch):
    monkeypatch.setattr(
        memory, "entry", lambda name: {"solved": "now"} if "weighted" in name else {}
    )
    assert "works with what fit_logistic gave" in cell(UNPACKS, "show")
    monkeypatch.setattr(memory, "entry", lambda name: {"solved": "now"})
    assert "Traceback" in cell(UNPACKS, "show")
    assert "check(" not in cell("forward(X, params, np.tanh)", "show")


@pytest.mark.parametrize("tags", [(), ("raises-exception",), ("show", "on-purpose")])
def test_a_cell_of_ones_own_and_one_that_means_to_fail_keep_pythons_traceback(cell, tags):
    said = cell("forward(X, params, np.tanh)", *tags)
    assert "Traceback" in said
    assert "outputs.append" in said


def test_a_cell_without_any_answer_keeps_pythons_traceback(cell):
    assert "Traceback" in cell("1 / 0", "show")


def test_pythons_traceback_can_be_had_afterwards(cell):
    cell("forward(X, params, np.tanh)", "show")
    assert "outputs.append" in cell("%tb")


def test_a_name_from_a_cell_that_stopped_sends_to_that_cell(cell):
    cell("outputs = forward(X, params, np.tanh)", "show")
    line, head = cell("outputs[-1].shape", "show").splitlines()
    assert head == "✗ outputs is missing"
    assert re.match(r"outputs comes from cell \[\d+\], which stopped\. Once that runs", line)
    assert "Traceback" in cell("misspelled[-1]", "show")


def test_a_demo_of_an_answer_that_stops_says_so_in_the_same_plain_words(cell):
    said = cell("from nnlab import demos\ndemo = demos.my_digit(forward)\n"
                "print(demo.picture.frame['trouble'])", "demo")  # fmt: skip
    asked, why = said.strip().splitlines()
    assert asked == "The picture asked for forward(X, trained, tanh)."
    assert why.startswith("Your forward stopped in line 4 of the cell (ValueError): ")
    assert "gufunc" not in why
