"""Right answers earn everything, wrong ones lose points and hear their own message: by the grader,
and the notebook says the same.
"""

import pytest

from autograder.checking.checks import max_points
from autograder.checking.exercise import Exercise
from autograder.checking.judge import judge
from autograder.checking.verdict import Verdict
from autograder.sandbox import Cell, Limits
from tests.proof.asking import ALL_THERE_IS, LONG

SEED = 2026


@pytest.fixture(scope="session")
def verdicts() -> dict[tuple, Verdict]:
    """What the grader said, by exercise, text and seed: of some answers two tests want to know."""
    return {}


@pytest.fixture
def graded(sandbox, verdicts):
    """Judges the text of a cell as the grader does, once."""

    def graded(exercise: Exercise, source: str, seed=SEED) -> Verdict:
        asked = exercise.id, source, seed
        if asked not in verdicts:
            verdicts[asked] = anew(exercise, source, seed)
        return verdicts[asked]

    def anew(exercise: Exercise, source: str, seed) -> Verdict:
        session = sandbox.open([Cell(label=exercise.name, source=source)])
        try:
            limits = Limits(**exercise.limits)
            answer = session.answer(exercise.name, exercise.forbidden, limits, exercise.objects)
            return judge(exercise, answer, seed)
        finally:
            session.close()

    return graded


def test_a_right_answer_earns_everything_in_the_sandbox(right, graded):
    seed = None if right.exercise.id in LONG & ALL_THERE_IS else SEED  # those have no other cases
    verdict = graded(right.exercise, right.path.read_text(encoding="utf-8"), seed)
    assert verdict.message == ""
    assert verdict.status == "full"


def test_a_wrong_answer_loses_points_and_hears_its_own_message(wrong, graded):
    """On the visible examples, which fix every word; hidden ones can only cost more points."""
    verdict = graded(wrong.exercise, wrong.slip.path.read_text(encoding="utf-8"), None)
    assert verdict.status in ("partial", "wrong")
    assert verdict.points < max_points(wrong.exercise)
    assert verdict.slip == wrong.slip.name
    assert verdict.message == wrong.slip.message


def test_the_notebook_says_of_a_wrong_answer_what_the_grader_says(
    exercise, wrongs_of, graded, judged
):
    """Of two that are known; `test_everyday_notebooks` mixes all."""
    for wrong in wrongs_of(exercise)[:2]:
        there = graded(exercise, wrong.slip.path.read_text(encoding="utf-8"), None)
        here = judged(exercise, wrong.function())
        assert (here.slip, here.message) == (there.slip, there.message)
        assert (here.status, here.points) == (there.status, there.points)


@pytest.mark.parametrize("body", ["pass", "raise NotImplementedError"])
def test_a_stub_earns_nothing_in_the_sandbox(exercise, body, graded, judged, written, without_body):
    text = without_body(exercise, body)
    verdict = graded(exercise, text)
    here = judged(exercise, written(text, exercise.name), SEED)
    assert verdict.points == 0.0
    assert (verdict.status, verdict.message) == (here.status, here.message)


def test_an_answer_that_only_calls_the_library_is_told_so_in_the_sandbox(exercise, graded):
    for dotted in exercise.forbid:
        module, _, name = dotted.rpartition(".")
        text = f"from {module} import {name} as known\n"
        text += f"def {exercise.name}(*args):\n    return known(*args)"
        verdict = graded(exercise, text)
        assert verdict.points == 0.0
        if dotted.startswith("nnlab."):  # other libraries may not be there at all
            assert verdict.status == "forbidden call"
