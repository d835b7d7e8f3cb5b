"""Hidden means hidden: nothing of a hidden call is in what a student reads.

Tests autograder/grading/marking.py, autograder/grading/page.py and autograder/checking/judge.py.
"""

import json
import warnings
from dataclasses import asdict

import numpy as np
import pytest

from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.course import sources
from autograder.exercises import find

HIDDEN = 4711
UNSEEN = "passes the visible examples, and fails on others. Is a case left out?"


def verdict_on(name: str, function, seed=None):
    exercise = find(name)
    return judge(exercise, LocalAnswer(function, name, exercise.forbidden), seed)


def seen_before(exercise) -> set:
    """The arguments of every visible call."""
    answer = LocalAnswer(sources.model(exercise.chapter, exercise.name), exercise.name)
    judge(exercise, answer)
    calls = [args for args, _ in answer.outcomes]
    return {repr(args) for args in [*calls, *exercise.discriminating, *exercise.loose]}


def only_on_hidden(exercise, do):
    """An answer that is right on what it can see, and does something else elsewhere."""
    seen, asked = seen_before(exercise), []

    def answer(z):
        if repr((z,)) in seen:
            return 0.5 + 0.5 * np.tanh(np.asarray(z) / 2)
        asked.append(z)
        return do(z)

    return answer, asked


def raises(z):
    raise ValueError(f"asked about {z!r}")


def warns(z):
    warnings.warn(f"asked about {z!r}", stacklevel=1)
    return z


def gives_up(z):
    raise NotImplementedError(repr(z))


def calls_the_library(z):
    from nnlab import activations

    return activations.sigmoid(z)


@pytest.mark.parametrize(
    "do",
    [
        raises,
        warns,
        gives_up,
        calls_the_library,
        str,
        repr,
        lambda z: None,
        lambda z: -z,
        lambda z: [z],
    ],
)
@pytest.mark.parametrize("seed", [1, HIDDEN])
def test_a_hidden_call_leaves_no_trace_in_what_the_student_reads(do, seed):
    exercise = find("sigmoid")
    function, asked = only_on_hidden(exercise, do)
    verdict = verdict_on("sigmoid", function, seed)
    assert asked
    assert (verdict.status, verdict.points, verdict.message) == ("wrong", 0.0, UNSEEN)
    assert_silent_about(asked, verdict)


@pytest.mark.parametrize("do", [raises, gives_up, calls_the_library, lambda z: -z])
def test_how_an_answer_fails_on_a_hidden_call_makes_no_difference_to_what_is_told(do):
    function, _ = only_on_hidden(find("sigmoid"), do)
    other, _ = only_on_hidden(find("sigmoid"), lambda z: "none")
    assert verdict_on("sigmoid", function, HIDDEN) == verdict_on("sigmoid", other, HIDDEN)


def test_an_answer_that_fails_a_visible_check_is_not_asked_the_hidden_ones_of_it():
    function, asked = only_on_hidden(find("sigmoid"), np.asarray)
    wrong = verdict_on("sigmoid", lambda z: function(z) + 1, HIDDEN)
    assert (wrong.points, asked) == (0.0, [])


def assert_silent_about(asked, verdict):
    text = json.dumps(asdict(verdict), ensure_ascii=False)
    assert "asked about" not in text
    entries = [entry for z in asked for entry in np.ravel(z)]
    random_entries = [entry for entry in entries if entry != round(entry)]
    assert random_entries
    for entry in random_entries:
        assert f"{abs(entry):.3g}" not in text


def test_an_answer_that_fails_everywhere_is_told_about_a_visible_call():
    verdict = verdict_on("sigmoid", raises, HIDDEN)
    assert verdict.message == verdict_on("sigmoid", raises).message
    assert verdict.message.startswith("sigmoid(0) stopped with ValueError: asked about 0 in line")


def test_hidden_examples_are_the_same_for_one_seed_and_others_for_another():
    def asked(seed):
        answer = LocalAnswer(lambda z: np.asarray(z) > 0, "step")
        judge(find("step"), answer, seed)
        return repr([args for args, _ in answer.outcomes])

    assert asked(1) == asked(1)
    assert len({asked(1), asked(2), asked(None)}) == 3
