"""What a learner calls, in a terminal: check, hint, solution, progress.

Tests autograder/notebook/lookup.py and autograder/notebook/verdicts.py.
"""

import os
import subprocess
import sys

import numpy as np
import pytest
from IPython.lib.pretty import pretty

from autograder import check, example, hint, progress, solution
from autograder.course import sources
from autograder.course.statements import SHOWN
from autograder.exercises import find
from autograder.notebook import learner, memory, verdicts
from autograder.notebook.learner import NotThereYet


@pytest.fixture(autouse=True)
def new_session():
    """No hint has been shown yet."""
    learner._hints_seen.clear()


def double(x):
    return 2 * x


def squared(x):
    return x * x


def test_importing_check_does_not_load_what_judges():
    asked = "'autograder.checking.judge' in sys.modules"
    code = f"import sys; from autograder import check; print({asked})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_right_answer_is_told_so_and_meets_a_model_answer(capsys):
    check(double)
    said = capsys.readouterr().out
    assert said.startswith("double: all checks pass, 2 of 2 points\n")
    assert "✓ passes" in said
    assert memory.entry("ch00_start/double")["solved"]


def test_a_wrong_answer_fails_its_cell_in_one_line_and_hears_its_slip(capsys):
    with pytest.raises(NotThereYet, match=r"^sigmoid: partly there, 2 of 5 points$"):
        check_here(sigmoid=lambda z: 1 / (1 + np.exp(-z)))
    said = capsys.readouterr().out
    assert "✗ not yet" in said
    assert "✓ passes" in said
    assert "The formula is right, and for z = -1000 it computes e^1000" in said


def check_here(**names):
    """Calls check on the only name that is given, as a cell would."""
    namespace = dict(names, check=check)
    exec(f"check({next(iter(names))})", namespace)


def test_the_error_of_a_failing_check_shows_no_traceback():
    error = NotThereYet("double: not there yet")
    assert error._render_traceback_() == ["✗ double: not there yet"]


def test_an_answer_can_be_checked_by_its_name(capsys):
    check("double")
    assert "all checks pass" in capsys.readouterr().out


def test_a_name_without_a_function_is_not_defined_yet(capsys):
    with pytest.raises(NotThereYet, match="sigmoid: not defined yet, 0 of 5 points"):
        check("sigmoid")
    assert "sigmoid is not defined. Run the cell that defines it" in capsys.readouterr().out


def test_a_lambda_is_known_by_the_name_it_is_bound_to(capsys):
    check_here(double=lambda x: x + x)
    assert "double: all checks pass" in capsys.readouterr().out


def test_a_function_of_another_name_is_known_by_the_name_it_is_bound_to(capsys):
    with pytest.raises(NotThereYet, match="double: not there yet"):
        check_here(double=squared)
    assert "You multiplied x by itself." in capsys.readouterr().out


@pytest.mark.parametrize("thing", [3.0, None, [1], squared, np.zeros(2)])
def test_something_that_is_no_exercise_is_told_what_check_needs(thing):
    with pytest.raises(NotThereYet, match="check needs the function that you wrote") as error:
        check(thing)
    assert "double, weighted_sum, step" in str(error.value)


@pytest.mark.parametrize("call", [check, example, hint, solution])
def test_empty_brackets_are_told_what_belongs_in_them(call):
    with pytest.raises(NotThereYet, match=r"Write the name of your function in them.*Exercises: "):
        call()


def test_brackets_with_nothing_that_came_back_are_not_called_empty():
    with pytest.raises(NotThereYet, match="needs the function that you wrote, got NoneType"):
        check(print())


@pytest.mark.parametrize("call", [check, hint, solution])
def test_a_name_that_is_no_exercise_is_told_which_there_are(call):
    with pytest.raises(NotThereYet, match=r"there is no exercise called .dubble.\. Exercises: dou"):
        call("dubble")


def test_the_library_s_own_function_is_recognized(capsys):
    from nnlab.activations import sigmoid

    with pytest.raises(NotThereYet, match="leans on the library"):
        check(sigmoid)
    assert "nnlab.activations.sigmoid" in capsys.readouterr().out


def test_a_broken_check_owns_up_and_costs_no_points(capsys, monkeypatch):
    check(double)
    monkeypatch.setattr(verdicts, "visible", lambda *args: 1 / 0)
    with pytest.raises(NotThereYet, match=r"^double: the grader failed, not you$"):
        check(double)
    assert "A check of double stopped with ZeroDivisionError" in capsys.readouterr().out
    assert memory.entry("ch00_start/double")["points"] == 2


def test_hints_become_more_direct_with_each_call(capsys):
    hints = find("double").hints
    for number in (1, 2, 3, 3):
        hint("double")
        said = capsys.readouterr().out
        assert said.startswith(f"Hint {number} of 3 for double\n{hints[number - 1]}")
        assert ("Call hint again" in said) == (number < 3)


@pytest.mark.parametrize(("asked", "shown"), [(0, 1), (2, 2), (99, 3)])
def test_a_hint_can_be_asked_for_by_number(asked, shown, capsys):
    hint(double, asked)
    assert f"Hint {shown} of 3" in capsys.readouterr().out


def test_the_solution_waits_for_an_answer_that_passes(capsys):
    solution("double")
    said = capsys.readouterr().out
    assert "would spoil it" in said
    assert "return 2 * x" not in said
    check(double)
    capsys.readouterr()
    solution(double)
    said = capsys.readouterr().out
    assert "return 2 * x" in said
    assert "###" not in said


def test_the_solution_shows_itself_on_explicit_request(capsys):
    solution("sigmoid", show_anyway=True)
    assert "np.exp(-np.abs(z))" in capsys.readouterr().out
    assert "solved" not in memory.entry("ch01_neuron/sigmoid")


def test_the_statement_in_a_solution_is_as_broad_as_in_its_cell(capsys):
    solution("collapse", show_anyway=True)
    lines = capsys.readouterr().out.split('"""')[1].splitlines()
    written = sources.model_text("ch03_mlp_notation", "collapse").split('"""')[1].splitlines()
    assert max(map(len, lines)) <= SHOWN < max(map(len, written))


def test_progress_counts_what_is_done(capsys):
    progress()
    assert "0 of 1 exercises, 0 of 2 points  (next: double)" in capsys.readouterr().out
    check(double)
    capsys.readouterr()
    progress()
    first, second = (" ".join(s.split()) for s in capsys.readouterr().out.splitlines()[:2])
    assert first.startswith("ch00_start ████████████ 1 of 1 exercises, 2 of 2 points (done)")
    assert second.startswith("ch01_neuron ░░░░░░░░░░░░ 0 of 6 exercises")


def test_progress_survives_a_new_process(progress_file):
    check(double)
    text = "from autograder import progress; progress()"
    done = subprocess.run(
        [sys.executable, "-c", text], capture_output=True, text=True, check=True, env=os.environ
    )
    assert "1 of 1 exercises, 2 of 2 points" in done.stdout


def test_checks_work_where_nothing_can_be_remembered(monkeypatch, tmp_path, capsys):
    (tmp_path / "a file").write_text("", encoding="utf-8")
    monkeypatch.setenv("NNLAB_PROGRESS", str(tmp_path / "a file" / "progress.json"))
    check(double)
    hint("double")
    said = capsys.readouterr().out
    assert "all checks pass" in said
    assert "Hint 1 of 3" in said
    assert "Your progress cannot be kept in" in said


def test_check_solution_and_progress_agree_where_nothing_can_be_remembered(
    monkeypatch, tmp_path, capsys
):
    (tmp_path / "a file").write_text("", encoding="utf-8")
    monkeypatch.setenv("NNLAB_PROGRESS", str(tmp_path / "a file" / "progress.json"))
    check(double)
    check(double)
    assert capsys.readouterr().out.count("cannot be kept") == 1
    solution("double")
    assert "def double" in capsys.readouterr().out
    progress()
    assert "1 of 1 exercises, 2 of 2 points" in capsys.readouterr().out


def test_a_new_session_starts_at_the_first_hint(capsys):
    hint("double")
    hint("double")
    learner._hints_seen.clear()
    hint("double")
    assert capsys.readouterr().out.count("Hint 1 of 3") == 2


def test_a_check_that_the_learner_interrupts_ends_in_one_line(capsys):
    def stopped(x):
        raise KeyboardInterrupt

    with pytest.raises(NotThereYet, match="double: did not come back in time"):
        check_here(double=stopped)
    assert "You stopped it before it came back" in capsys.readouterr().out


def test_a_large_array_of_an_example_keeps_to_its_corners_and_is_whole_in_a_call():
    large = np.arange(5 * 6 * 7.0).reshape(5, 6, 7)
    arguments = learner.Arguments((large, 2))
    shown = pretty(arguments)
    assert len(shown.splitlines()) < 20
    assert "209." in shown
    assert next(iter(arguments)) is large
    assert pretty(learner.Arguments((large[0, :2, :2], 2))) == pretty((large[0, :2, :2], 2))
