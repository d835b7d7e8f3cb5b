"""What overflows on the way is told, whatever the answer does to hear nothing of it.

Tests autograder/checking/local.py and autograder/sandbox/float_errors.py.
"""

import textwrap
import warnings

import numpy as np
import pytest

from autograder.checking.checks import max_points
from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.exercises import find
from autograder.sandbox import Cell, Limits, Sandbox

OVERFLOW = ("RuntimeWarning: overflow encountered",)
MUTED = {
    "not at all": "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))",
    "errstate": """
        def sigmoid(z):
            with np.errstate(all="ignore"):
                return 1 / (1 + np.exp(-z))
    """,
    "errstate as a decorator": """
        @np.errstate(over="ignore")
        def sigmoid(z):
            return 1 / (1 + np.exp(-z))
    """,
    "seterr": """
        def sigmoid(z):
            np.seterr(all="ignore")
            return 1 / (1 + np.exp(-z))
    """,
    "seterr by another name": """
        from numpy import seterr as quiet
        def sigmoid(z):
            quiet(over="print")
            return 1 / (1 + np.exp(-z))
    """,
    "seterr in another cell": """
        np.seterr(all="ignore")
        def sigmoid(z):
            return 1 / (1 + np.exp(-z))
    """,
    "seterrcall": """
        def sigmoid(z):
            np.seterrcall(lambda *_: None)
            np.seterr(all="call")
            return 1 / (1 + np.exp(-z))
    """,
    "a filter of warnings": """
        import warnings
        def sigmoid(z):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return 1 / (1 + np.exp(-z))
    """,
}
QUIET = {
    "errstate that raises": """
        def sigmoid(z):
            try:
                with np.errstate(over="raise"):
                    return 1 / (1 + np.exp(-z))
            except FloatingPointError:
                e = np.exp(-np.abs(z))
                return np.where(np.asarray(z) >= 0, 1 / (1 + e), e / (1 + e))
    """,
    "what has nothing to mute": """
        def sigmoid(z):
            with np.errstate(all="ignore"):
                return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
    """,
    "a warning of its own": """
        import warnings
        def sigmoid(z):
            warnings.warn("large numbers", stacklevel=2)
            return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
    """,
    "what numpy does by itself": """
        def sigmoid(z):
            np.isclose([np.inf, 1.0], [np.inf, 2.0])
            return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
    """,
}


@pytest.fixture
def defined():
    """The sigmoid of a cell; numpy's settings are afterwards what they were."""

    def defined(text):
        names = {"np": np, "__name__": "__main__"}
        exec(textwrap.dedent(text), names)
        return names["sigmoid"]

    before = np.geterr()
    with warnings.catch_warnings():
        yield defined
    np.seterr(**before)


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def outcome_in_the_sandbox(sandbox):
    def outcome(text):
        cell = Cell(label="sigmoid", source="import numpy as np\n" + textwrap.dedent(text))
        session = sandbox.open([cell])
        try:
            return session.answer("sigmoid").call((np.array([-1000.0, 1.0]),))
        finally:
            session.close()

    return outcome


@pytest.mark.parametrize("way", MUTED)
def test_an_overflow_is_told_here_and_in_the_sandbox(way, defined, outcome_in_the_sandbox):
    here = LocalAnswer(defined(MUTED[way]), "sigmoid").call((np.array([-1000.0, 1.0]),))
    assert (here.failure, here.warned) == (None, OVERFLOW)
    there = outcome_in_the_sandbox(MUTED[way])
    assert (there.failure, there.warned) == (None, OVERFLOW)


@pytest.mark.parametrize("way", MUTED)
def test_muting_earns_nothing_for_being_quiet(way, defined):
    exercise = find("sigmoid")
    verdict = judge(exercise, LocalAnswer(defined(MUTED[way]), "sigmoid", exercise.forbidden))
    assert verdict.points < max_points(exercise)
    assert verdict.slip == "naive"


@pytest.mark.parametrize("way", QUIET)
def test_what_does_not_overflow_is_quiet(way, defined, outcome_in_the_sandbox):
    exercise, function = find("sigmoid"), defined(QUIET[way])
    assert LocalAnswer(function, "sigmoid").call((np.array([-1000.0, 1.0]),)).warned == ()
    assert judge(exercise, LocalAnswer(function, "sigmoid", exercise.forbidden)).status == "full"
    assert outcome_in_the_sandbox(QUIET[way]).warned == ()


def test_settings_left_on_by_one_call_do_not_reach_the_next(defined):
    LocalAnswer(defined(MUTED["seterr"]), "sigmoid").call((0.0,))
    assert np.geterr() == {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}


def test_a_list_of_noted_errors_has_an_end(defined):
    text = """
        def sigmoid(z):
            for _ in range(1000):
                np.exp(1000.0)
    """
    assert len(LocalAnswer(defined(text), "sigmoid").call((0.0,)).warned) == Limits().warnings
