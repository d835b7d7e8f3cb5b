"""The grader says of every answer what the notebook says: same points, same slip, same words."""

import pytest

from autograder.checking.exercise import Exercise
from autograder.checking.judge import judge
from autograder.sandbox import Cell, Limits, Sandbox

SEED = 2026


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def graded(sandbox):
    """Judges the text of a cell as the grader does."""

    def graded(exercise: Exercise, source: str, seed=SEED):
        session = sandbox.open([Cell(label=exercise.name, source=source)])
        try:
            limits = Limits(**exercise.limits)
            answer = session.answer(exercise.name, exercise.forbidden, limits, exercise.objects)
            return judge(exercise, answer, seed)
        finally:
            session.close()

    return graded


def test_a_right_answer_earns_everything_in_the_sandbox(right, graded):
    verdict = graded(right.exercise, right.path.read_text(encoding="utf-8"))
    assert verdict.message == ""
    assert verdict.status == "full"


def test_a_wrong_answer_hears_its_own_message_from_the_sandbox(wrong, graded, judged):
    verdict = graded(wrong.exercise, wrong.slip.path.read_text(encoding="utf-8"))
    here = judged(wrong.exercise, wrong.function(), SEED)
    assert verdict.slip == wrong.slip.name
    assert verdict.message == wrong.slip.message
    assert (verdict.status, verdict.points) == (here.status, here.points)


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
            assert verdict.status == "leans"
