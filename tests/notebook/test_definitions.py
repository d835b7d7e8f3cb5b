"""What is judged in a notebook is the learner's own last definition, and a note says which.

Tests autograder/sandbox/definitions.py, autograder/sandbox/statements.py and
autograder/sandbox/own_code.py.
"""

from __future__ import annotations

import pytest

from tests.notebook import shells

STEP = "def step(z):\n    return np.where(np.asarray(z) > 0, 1, 0)"
WRONG = "def step(z):\n    return np.where(np.asarray(z) > 0, 2, 0)"
STUB = "def step(z):\n    raise NotImplementedError"


@pytest.fixture
def kernel():
    with shells.kernel() as made:
        yield made


@pytest.mark.parametrize(
    "everyday",
    [
        "for step in range(3):\n    pass",
        "step = 5",
        "step = [1, 2]",
        "from nnlab.neuron import step",
        "from nnlab.activations import *\nstep = np.sign",
        "step = step(np.array([1.0, -1.0]))",
        "def shout(z):\n    return 99\nfor step in (shout, abs):\n    pass",
        "with open('/dev/null') as step:\n    pass",
        "import math as step",
        STUB,
    ],
)
@pytest.mark.parametrize("together", [True, False], ids=["one cell", "two cells"])
def test_everyday_code_does_not_replace_an_answer(kernel, everyday, together):
    cells = [f"{STEP}\n{everyday}"] if together else [STEP, everyday]
    kernel.run(*cells)
    assert kernel.check("check('step')").status == "full"
    assert kernel.check("check(step)").status == "full"


@pytest.mark.parametrize("gone", ["del step", "try: 1 / 0\nexcept ArithmeticError as step: pass"])
def test_an_answer_whose_name_is_gone_is_judged_by_its_name_and_missed_kindly(kernel, gone):
    kernel.run(STEP, gone)
    assert kernel.check("check('step')").status == "full"
    kernel.run("check(step)")
    assert "Your step of cell [2] has been deleted since: run that cell again." in kernel.said


@pytest.mark.parametrize(
    "again",
    [
        WRONG,
        "step = lambda z: 2",
        "def other(z):\n    return 2\nstep = other",
        "class Two:\n    def __call__(self, z):\n        return 2\nstep = Two()",
        "import functools\nstep = functools.partial(lambda k, z: k, 2)",
        "step = np.vectorize(lambda z: 2)",
        "exec('def step(z): return 2')",
        "for _ in range(2):\n    def step(z):\n        return 2",
        "if True:\n    step = lambda z: 2",
    ],
)
def test_another_definition_of_ones_own_replaces_it(kernel, again):
    kernel.run(STEP, again)
    assert kernel.check("check(step)").status in ("wrong", "partial")
    kernel.run(STEP)
    assert kernel.check("check(step)").status == "full"


def test_what_a_name_has_come_to_stand_for_is_said(kernel):
    kernel.run(STEP, "for step in range(3): pass")
    note = kernel.check("check(step)").note
    assert note == (
        "By now step stands for something else, of type int. Judged is your own step, of cell [2]."
    )
    assert note in kernel.said


def test_a_function_may_call_itself_although_its_name_stands_for_a_number(kernel):
    kernel.run("def double(x):\n    return 2 + double(x - 1) if x > 0 else 2 * x", "double = 3")
    verdict = kernel.check("check('double')")
    assert "'int' object is not callable" not in verdict.message


def test_of_several_definitions_the_last_is_judged_and_named(kernel):
    kernel.run(WRONG, STEP, ids=("a", "b"))
    verdict = kernel.check("check(step)")
    assert verdict.status == "full"
    assert verdict.note == "step is defined in 2 cells. Judged is the last, cell [3]."


def test_a_cell_that_is_run_again_is_one_cell(kernel):
    kernel.run(WRONG, STEP, ids=("a", "a"))
    assert kernel.check("check(step)").note == ""


def test_a_cell_that_failed_is_remembered_until_it_runs(kernel):
    kernel.run(WRONG, "def step(z):\n    return (z > 0", ids=("a", "a"))
    verdict = kernel.check("check(step)")
    assert verdict.status != "full"
    assert "The last definition of step, in cell [3], stopped with SyntaxError in line" in (
        verdict.note
    )
    kernel.run(STEP, ids=("a",))
    assert kernel.check("check(step)").note == ""


@pytest.mark.parametrize(
    ("value", "called"),
    [("None", "None"), ("5", "a number"), ("'step'", "a text"), ("np.arange(3)", "an array"),
     ("[1]", "a list"), ("object()", "something of type object")],
)  # fmt: skip
def test_a_name_that_stands_for_no_function_is_told_what_it_stands_for(kernel, value, called):
    kernel.run(f"step = {value}")
    for call in ("check(step)", "check('step')"):
        verdict = kernel.check(call)
        assert verdict.status == "missing"
        assert verdict.message == (
            f"step stands for {called} here, and not for what its cell is to define. "
            "Which line gives it that meaning?"
        )


@pytest.mark.parametrize("value", ["None", "5", "'a text'", "np.tanh"])
def test_a_stub_whose_name_is_given_a_value_later_is_waiting_still(kernel, value):
    kernel.run(STUB, f"step = {value}")
    verdict = kernel.check("check(step)")
    assert verdict.status == "not attempted"
    assert verdict.message == "step is not attempted yet. Its cell is waiting for you."


def test_a_stub_whose_name_is_deleted_is_waiting_still(kernel):
    kernel.run(STUB, "del step", "check(step)")
    assert "step is not attempted yet" in kernel.said


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("def step(z):", "expected an indented block after function definition on line 1"),
        ("def step(z):\n    return (z > 0", "'(' was never closed in line 2"),
        ("return z > 0", "'return' outside function in line 1"),
    ],
)
def test_a_cell_that_python_cannot_read_is_told_as_when_graded(kernel, cell, said):
    kernel.run(cell, ids=("answer-step",))
    assert said in kernel.check("check('step')").message


def test_a_name_that_was_deleted_is_not_told_an_older_failure(kernel):
    kernel.run("step = [step]", STEP, "del step", "check(step)")
    assert "Your step of cell [3] has been deleted since" in kernel.said


def test_a_misspelled_name_is_remembered(kernel):
    kernel.run(WRONG, STEP.replace("step", "setp"))
    verdict = kernel.check("check(step)")
    assert verdict.status != "full"
    assert verdict.note == (
        "Cell [3] defines setp. Is it meant to be step? Judged is the step of cell [2]."
    )


def test_a_name_that_was_never_defined_hears_of_the_misspelled_one(kernel):
    kernel.run(STEP.replace("step", "setp"), "check(step)")
    assert "step is not defined" in kernel.said
    assert "Cell [2] defines setp. Is it meant to be step?" in kernel.said


def test_helpers_and_other_exercises_are_no_misspelled_names(kernel):
    kernel.run(
        WRONG, "def steps(z):\n    return z\ndef halfstep(z):\n    return z\ndef layer(x): 1"
    )
    assert "layer" not in kernel.check("check(step)").note


def test_what_a_cell_shows_stays_what_it_is(kernel):
    assert kernel.run("step = 3\n6 * 7").result == 42
    assert kernel.run(f"{STEP}\nstep(1.0) + 0").result == 1


def test_a_name_is_found_in_a_call_of_several_lines(kernel):
    kernel.run(STEP, "step = 1")
    assert kernel.check("x = 1; check(\n    step\n)").status == "full"
    assert kernel.check("é = 1; check(step)").status == "full"


def test_hint_and_solution_know_the_name_too(kernel):
    kernel.run(STEP, "step = 1")
    assert kernel.run("hint(step)").error_in_exec is None
    assert kernel.run("solution(step)").error_in_exec is None


def test_an_answer_that_calls_an_unwritten_one_is_told_so(kernel):
    kernel.run(
        "def weighted_sum(x, w, b):\n    raise NotImplementedError",
        "def neuron(x, w, b, f):\n    return f(weighted_sum(x, w, b))",
    )
    verdict = kernel.check("check(neuron)")
    assert (verdict.status, verdict.message) == (
        "wrong",
        "neuron calls weighted_sum, which is not written yet.",
    )


def test_a_finished_body_above_the_stubs_last_line_is_attempted(kernel):
    kernel.run("def double(x):\n    y = 2 * x\n    raise NotImplementedError")
    verdict = kernel.check("check(double)")
    assert verdict.status == "wrong"
    assert "came to the line that still says `raise NotImplementedError` in line 3" in (
        verdict.message
    )


def test_a_loop_without_end_is_ended_after_the_time_that_it_has_when_graded(kernel, monkeypatch):
    from autograder.exercises import find

    monkeypatch.setitem(find("step").limits, "wall", 0.2)
    kernel.run("def step(z):\n    while True:\n        pass")
    verdict = kernel.check("check(step)")
    assert verdict.status == "timeout"
    assert "was stopped: all its calls together may take 0.2 seconds" in verdict.message
