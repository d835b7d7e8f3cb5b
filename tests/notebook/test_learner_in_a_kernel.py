"""What a learner meets in a real kernel: tables, clean errors, kind words.

Tests autograder/notebook/lookup.py.
"""

import re

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.checking.checks import max_points
from autograder.exercises import load

CELLS = [
    "import numpy as np\nfrom autograder import check, hint, solution, progress",
    "check(sigmoid)",
    "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))",
    "check(sigmoid)",
    "def sigmoid(z):\n    return np.tanh(z / 2) / 2 + 0.5",
    "check(sigmoid)",
    "sigmoit(0)",
    "1 / 0",
    "hint('sigmoid')",
    "progress()",
    "import sys\nstep = lambda z: sys.exit()\ncheck(step)",
    "6 * 7",
    "check(neuron); print('not reached')",
    "check('layer')",
    "def gate(name):\n    raise NotImplementedError",
    "gate('and')",
    "class Value:\n    def __add__(self, other):\n        raise NotImplementedError",
    "Value() + Value()",
]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """Outputs of the cells, by their source; those of equal cells in a list."""
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    notebook = nbformat.v4.new_notebook(cells=cells)
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("learner")
        patch.setenv("NNLAB_PROGRESS", str(folder / "progress.json"))
        patch.setenv("IPYTHONDIR", str(folder / "ipython"))
        client = NotebookClient(notebook, kernel_name="python3", timeout=120, allow_errors=True)
        client.execute(cwd=str(folder))
    return [(cell.source, cell.outputs) for cell in cells]


def of(outputs, source: str) -> list:
    return next(out for text, out in outputs if text == source)


def errors(out) -> list:
    return [o for o in out if o.output_type == "error"]


def said(out) -> str:
    return "\n".join(o.data["text/plain"] for o in out if o.output_type == "display_data")


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def checks(outputs) -> list:
    return [out for text, out in outputs if text == "check(sigmoid)"]


def test_a_check_before_there_is_a_function_is_answered_kindly(outputs):
    before, _, _ = checks(outputs)
    (error,) = errors(before)
    assert error.ename == "NotThereYet"
    (line,) = error.traceback
    assert line.startswith("✗ sigmoid is not defined. Run the cell that defines it")


def test_a_name_in_the_middle_of_a_line_is_answered_kindly_too(outputs):
    out = of(outputs, CELLS[12])
    (error,) = errors(out)
    assert "neuron is not defined" in error.traceback[0]
    assert not [o for o in out if o.output_type == "stream"]


def test_using_an_exercise_that_is_still_open_is_answered_in_one_line(outputs):
    (error,) = errors(of(outputs, "gate('and')"))
    assert error.ename == "NotThereYet"
    assert error.traceback == ["✗ gate is not attempted yet. Its cell is waiting for you."]


def test_using_a_method_that_is_still_open_is_answered_in_one_line(outputs):
    (error,) = errors(of(outputs, "Value() + Value()"))
    assert error.traceback == ["✗ Value calls __add__, which is not written yet."]


def test_a_check_that_fails_shows_a_table_and_one_line_without_frames(outputs):
    _, failing, _ = checks(outputs)
    (shown,) = [o for o in failing if o.output_type == "display_data"]
    assert "<table>" in shown.data["text/html"]
    assert "no float can hold" in shown.data["text/html"]
    (error,) = errors(failing)
    assert (error.ename, error.evalue) == ("NotThereYet", "sigmoid: partly there, 2 of 5 points")
    assert error.traceback == ["✗ sigmoid: partly there, 2 of 5 points"]
    assert not [o for o in failing if o.output_type == "stream"]


def test_a_check_that_passes_shows_a_model_answer_to_unfold(outputs):
    _, _, passing = checks(outputs)
    assert errors(passing) == []
    assert "all checks pass, 5 of 5 points" in said(passing)
    (shown,) = passing
    assert "<details><summary>A model answer for sigmoid" in shown.data["text/html"]


def test_other_errors_keep_their_usual_traceback(outputs):
    (slip,) = errors(of(outputs, "sigmoit(0)"))
    assert slip.ename == "NameError"
    assert "name 'sigmoit' is not defined" in plain("\n".join(slip.traceback))
    (division,) = errors(of(outputs, "1 / 0"))
    assert division.ename == "ZeroDivisionError"
    assert "----> 1" in plain("\n".join(division.traceback))


def test_hint_and_progress_show_themselves(outputs):
    assert "Hint 1 of 3 for sigmoid" in said(of(outputs, "hint('sigmoid')"))
    total = sum(map(max_points, load("ch01_neuron").values()))
    line = f"1 of 6 exercises, 5 of {total:g} points  (next: weighted_sum)"
    assert line in said(of(outputs, "progress()"))


def test_an_answer_that_wants_to_exit_does_not_take_the_kernel_along(outputs):
    (error,) = errors(of(outputs, CELLS[10]))
    assert error.evalue.startswith("step: ended the process")
    assert of(outputs, "6 * 7")[0].data["text/plain"] == "42"


def test_a_check_by_name_works_before_the_function_exists(outputs):
    assert "layer is not defined" in said(of(outputs, "check('layer')"))
