"""What may come back from an answer is bounded by what right answers need.

Tests autograder/base/budget.py.
"""

import numpy as np
import pytest

from autograder import exercises
from autograder.base import budget
from autograder.checking import judge
from autograder.checking.exercise import Exercise
from autograder.checking.local import LocalAnswer
from autograder.course import sources
from autograder.grading import limits, marking
from autograder.intake import Intake
from autograder.sandbox import Cell, Limits, Sandbox, backends
from autograder.sandbox.encode import Encoder
from autograder.sandbox.limits import GIVEN
from tests.proof.asking import model_of

ALL = [e for chapter in sources.chapters() for e in exercises.load(chapter).values()]


class Measured(LocalAnswer):
    """A right answer; remembers the largest message that its values would need."""

    frames = blobs = items = 0

    def call(self, args):
        import json

        outcome = super().call(args)
        encoder = Encoder(GIVEN, lambda value: {"function": 0})
        text = json.dumps(encoder.encode(outcome.value))
        self.frames = max(self.frames, len(text))
        self.blobs = max(self.blobs, sum(map(len, encoder.blobs)))
        self.items = max(self.items, encoder._items)
        return outcome


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.id)
def test_a_right_answer_needs_no_more_than_half_of_what_it_may_give_back(exercise):
    allowed = limits.of(exercise)
    answer = Measured(model_of(exercise), exercise.name)
    assert judge.judge(exercise, answer).status == "full"
    assert 2 * answer.frames <= allowed.header
    assert 2 * answer.blobs <= allowed.result
    assert 2 * answer.items <= allowed.items
    assert allowed.header <= 4 * 2**20 >= allowed.result


def test_what_an_exercise_says_itself_counts():
    exercise = exercises.load("ch06_optimizers")["train_digits"]
    assert limits.of(exercise).wall == 40.0
    assert limits.of(exercise).result == 4 * 2**20


ONE = exercises.load("ch01_neuron")["weighted_sum"]
TOO_MUCH = {
    "a tuple of numbers": "tuple(np.zeros(12 * 2**20, np.int8))",
    "twelve million small numbers": "np.zeros(12 * 2**20, np.int8)",
    "a tuple of arrays": "tuple(np.zeros(2**20, np.int8) for _ in range(12))",
    "a long list": "[0.0] * 10**6",
    "a long text": "'x' * 1_900_000",
    "nothing, often": "[[]] * 10**6",
}


@pytest.mark.parametrize("value", TOO_MUCH.values(), ids=TOO_MUCH)
@pytest.mark.parametrize("backend", [backends.BUBBLEWRAP, backends.FALLBACK])
def test_more_than_an_answer_needs_is_rejected_before_it_is_read(backend, value, monkeypatch):
    source = f"import numpy as np\ndef weighted_sum(x, w, b):\n    return {value}"
    with Sandbox(backend=backend) as sandbox:
        session = sandbox.open([Cell(ONE.name, source)])
        answer = session.answer(ONE.name, ONE.forbidden, limits.of(ONE))
        outcome = answer.call(ONE.public_cases()[0])
        assert outcome.failure.kind == "limit"
        assert session.child is None or session.child._room > Limits().traffic - 2**20


def test_a_notebook_s_large_exercise_is_answered_by_the_process_of_a_small_one():
    chapter = exercises.load("ch05_vanishing_gradients")
    small_exercise, large = chapter["relu"], chapter["he_init"]
    cells = [Cell(e.name, sources.model_text(e.chapter, e.name)) for e in (small_exercise, large)]
    with Sandbox() as sandbox:
        session = sandbox.open([Cell("", "import numpy as np"), *cells])
        first = session.answer(small_exercise.name, (), limits.of(small_exercise))
        second = session.answer(large.name, (), limits.of(large))
        assert first(np.array([-1.0, 2.0])).tolist() == [0.0, 2.0]
        assert second(300, 100, np.random.default_rng(1)).shape == (300, 100)
        assert first.call((np.zeros(20_000),)).failure.kind == "limit"


def judged_with(monkeypatch, work) -> tuple:
    """The verdict where one check does `work`, and faults of the grader."""
    exercise = Exercise(ONE.chapter, ONE.name, ONE.cases, ONE.points, ONE.hints, ONE.think,
                        limits={"judging": 0.3, "judging_memory": 2**28})  # fmt: skip
    exercise.check("works", points=1)(lambda answer, rng: work())
    monkeypatch.setattr(exercises, "load", lambda chapter: {exercise.name: exercise})
    source = sources.model_text(ONE.chapter, ONE.name)
    submitted = Intake("ada", ONE.chapter, "", "", [Cell(ONE.name, source)], {}, {}, frozenset())
    faults: list[str] = []
    with Sandbox() as sandbox:
        (verdict,) = marking.grade_notebook(submitted, sandbox, lambda name: 1, faults)
    return verdict, faults


def endless():
    while True:
        pass


@pytest.mark.parametrize(
    "work",
    [endless, lambda: np.ones(2**28), lambda: [0] * 10**8],
    ids=["time", "an array", "a list"],
)
def test_work_beyond_its_budget_is_the_answer_s_fault_and_not_the_class_s(monkeypatch, work):
    verdict, faults = judged_with(monkeypatch, work)
    assert faults == []
    assert verdict.points < verdict.max_points
    assert verdict.status in ("wrong", "partial")
    assert "Which type and shape were asked for?" in verdict.message


def test_time_and_memory_are_as_before_after_the_budget():
    import resource

    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(budget.OverBudget), budget.own_work(0.05, 2**30):
        endless()
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    for _ in range(20):
        with budget.own_work(5.0, 2**30):
            pass
    assert sum(range(10**6)) == 499999500000  # nothing is raised any more


def test_trusted_work_does_not_count():
    with budget.own_work(0.1, 2**30), budget.trusted():
        assert sum(range(2 * 10**7)) > 0


def test_a_thread_of_its_own_is_held_to_the_time_too():
    from concurrent.futures import ThreadPoolExecutor

    def work():
        with budget.own_work(0.05, 2**30):
            endless()

    with ThreadPoolExecutor(1) as pool:
        assert isinstance(pool.submit(work).exception(), budget.OverBudget)


@pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.id)
def test_an_answer_may_compute_for_all_the_time_that_it_has(exercise):
    """Its process has answered for other exercises too, and has run the notebook's cells."""
    allowed = Limits(**exercise.limits)
    assert allowed.wall < allowed.session < allowed.cpu
