"""What chapters after the first let an answer do that the corpus cannot: functions that are given
to it, networks and texts that it gives back. Behind both backends."""

from __future__ import annotations

import numpy as np
import pytest

from autograder import exercises
from autograder.checking.verdict import Verdict
from autograder.grading import limits as allowed
from autograder.grading import marking
from autograder.intake import Intake
from autograder.sandbox import Cell, Limits, Sandbox, backends
from autograder.sandbox.decode import Decoder

WALL = 1.0  # seconds for whatever would go on for ever
MEMORY = 256 * 2**20  # by which the grader may grow, a quarter of what it allows itself
NOTHING = {"wrong", "timeout", "crashed", "not attempted"}
ANSWERS = {
    # keeps the grader's function busy with values that are larger there than on their way
    ("ch12_transfer", "can_overfit", "lists within lists, again and again"): """
def can_overfit(fit, X, y, n):
    many = [[] for _ in range(1000)]
    while True:
        fit(many, many)
""",
    ("ch12_transfer", "can_overfit", "texts where labels should be"): """
def can_overfit(fit, X, y, n):
    while True:
        try:
            fit(["x" * 4000] * 900, ["x" * 4000] + [0] * 900)
        except MemoryError:
            pass
""",
    ("ch10_recurrent", "per_frame", "frames that f keeps"): """
def per_frame(clips, f):
    while True:
        try:
            f(np.zeros(60_000, np.int8))
        except IndexError:
            pass
""",
    ("ch11_transformer", "write_on", "ids that make a table of all pairs"): """
def write_on(scores_of, ids, n, window, temperature, rng):
    while True:
        scores_of(np.ones((4000, 1), np.int8))
""",
    ("ch11_transformer", "write_on", "an id that asks for a long row of counts"): """
def write_on(scores_of, ids, n, window, temperature, rng):
    return np.append(ids, np.full(n, 3 * 10**7))
""",
    ("ch11_transformer", "transformer_block", "an endless generator"): """
def transformer_block(*args):
    return iter(int, 1)
""",
    ("ch11_transformer", "transformer_block", "an array of objects of its own"): """
class Odd(float):
    def __eq__(self, other):
        return True
    __hash__ = None
def transformer_block(X, *args):
    made = np.empty(X.shape, object)
    made[...] = Odd(0)
    return made
""",
    ("ch11_transformer", "layer_norm", "equal to everything"): """
class Equal(np.ndarray):
    def __array_ufunc__(self, *args, **more):
        return True
def layer_norm(X, *args):
    return np.zeros(np.shape(X)).view(Equal)
""",
    ("ch12_transfer", "diagnose", "a diagnosis of sixty thousand letters"): """
def diagnose(chart):
    return "healthy" + " " * 60_000 + "\\u202e\\x1b[2J"
""",
    ("ch12_transfer", "diagnose", "a text that is equal to all"): """
class Any(str):
    def __eq__(self, other):
        return True
    def __hash__(self):
        return 0
def diagnose(chart):
    return Any("what you like")
""",
    ("ch12_transfer", "new_head", "a head as wide as may be sent"): """
def new_head(params, classes, rng):
    return [*params[:-1], (np.zeros((1, 60_000), np.int8), np.zeros(60_000, np.int8))]
""",
    ("ch11_transformer", "look_back_weights", "a thousand columns"): """
def look_back_weights(T):
    return np.zeros((T, 1000), np.int8), np.zeros((T, 1000), np.int8)
""",
    ("ch10_recurrent", "sample_next", "signs that are no numbers"): """
def sample_next(scores, temperature, rng):
    return np.float64(rng.integers(len(scores)))
""",
    ("playground", "decision_map", "more and more places"): """
def decision_map(predict, n, reach):
    P = np.zeros((2000, 2))
    while True:
        predict(P)
""",
}  # fmt: skip


@pytest.fixture(scope="module", params=[backends.BUBBLEWRAP, backends.FALLBACK])
def sandbox(request):
    with Sandbox(backend=request.param) as sandbox:
        yield sandbox


@pytest.fixture
def impatient(monkeypatch):
    def limits(**more):
        return Limits(**{**more, "wall": WALL, "judging_memory": MEMORY})

    monkeypatch.setattr(allowed, "Limits", limits)


def verdict(sandbox, chapter: str, name: str, source: str) -> tuple[Verdict, list[str]]:
    """The verdict on one exercise, and faults of the grader."""
    cells = [Cell("", "import numpy as np", 1), Cell(name, source, 2)]
    others = [Verdict(e, 0.0, 1.0, "wrong") for e in exercises.load(chapter) if e != name]
    submitted = Intake("ada", chapter, "f", "", cells, {name: source}, {}, frozenset())
    faults: list[str] = []
    verdicts = marking.grade_notebook(submitted, sandbox, lambda one: 11, faults, others)
    return next(v for v in verdicts if v.exercise == name), faults


@pytest.mark.parametrize(
    ("chapter", "name", "what"), ANSWERS, ids=[f"{n}: {w}" for _, n, w in ANSWERS]
)
def test_a_hostile_answer_earns_nothing_and_costs_nobody(sandbox, impatient, chapter, name, what):
    measured, faults = verdict(sandbox, chapter, name, ANSWERS[chapter, name, what])
    assert faults == []
    assert measured.points == 0, measured
    assert measured.status in NOTHING
    assert 0 < len(measured.message) <= 4000
    assert all(line.isprintable() for line in measured.message.split("\n"))


COUNTED_ELSEWHERE = """
def decision_map(predict, n, reach):
    side = np.linspace(-reach, reach, n)
    places = [np.array([[a, b]]) for b in side[::-1] for a in side]
    try:
        heights = [predict(place, seen=[])[0] for place in places]
        predict(places[0])
    except TypeError:
        heights = [predict(place)[0] for place in places]
    return np.reshape(heights, (n, n))
"""


def test_an_answer_cannot_have_its_calls_counted_elsewhere(sandbox):
    measured, faults = verdict(sandbox, "playground", "decision_map", COUNTED_ELSEWHERE)
    assert faults == []
    passed = {result.name: result.passed for result in measured.results}
    assert passed["gives the right values"]
    assert not passed["predict is called once, with every place"]


def test_memory_that_what_comes_back_uses_up_is_no_fault_of_ours(sandbox, monkeypatch):
    """Wherever it is noticed: here where the value is decoded."""

    def full(*args):
        raise MemoryError

    source = "def causal_mask(T):\n    return [[0] * T] * T"
    with monkeypatch.context() as patch:
        patch.setattr(Decoder, "decode", full)
        measured, faults = verdict(sandbox, "ch11_transformer", "causal_mask", source)
    assert (measured.status, measured.points, faults) == ("wrong", 0, [])
    assert "more than can be checked" in measured.message


def test_the_next_notebook_is_judged_as_ever(sandbox):
    source = "def causal_mask(T):\n    return np.tril(np.ones((T, T), dtype=bool))"
    measured, faults = verdict(sandbox, "ch11_transformer", "causal_mask", source)
    assert (measured.status, faults) == ("full", [])
    assert np.isclose(measured.points, measured.max_points)
