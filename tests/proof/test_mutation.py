"""How sharp the checks are: mutants of the model answers are caught, and the report is fresh.

Tests autograder/authoring/mutation.py, autograder/authoring/mutants.py and
autograder/authoring/numpy_mutants.py.
"""

import tomllib

from autograder.authoring import mutation
from autograder.authoring.mutants import mutants
from autograder.course import sources
from autograder.exercises import load

ENOUGH = 0.95


def test_the_checks_of_a_chapter_catch_nearly_every_mutant(chapter):
    assert mutation.share(mutation.chapter_scores(chapter)) >= ENOUGH


def test_every_survivor_has_a_reason(chapter):
    for score in mutation.chapter_scores(chapter):
        assert set(score.survivors) <= set(mutation.reasons().get(score.exercise, {}))


def test_no_reason_is_left_over_for_a_mutant_that_is_caught(chapter):
    for score in mutation.chapter_scores(chapter):
        assert set(mutation.reasons().get(score.exercise, {})) <= set(score.survivors)


def test_reasons_are_about_exercises_that_exist():
    every = {e.id for chapter in sources.chapters() for e in load(chapter).values()}
    assert set(tomllib.loads(mutation.REASONS.read_text(encoding="utf-8"))) <= every


def test_the_report_is_fresh(chapter):
    assert mutation.section(chapter) in mutation.REPORT.read_text(encoding="utf-8")


def test_the_report_speaks_of_every_chapter_and_of_no_other():
    text = mutation.REPORT.read_text(encoding="utf-8")
    assert text.startswith(mutation.HEAD)
    chapters = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert chapters == [chapter for chapter in sources.chapters() if load(chapter)]


def changes(source: str) -> set[str]:
    return {mutant.change for mutant in mutants(source, "f")}


def test_operators_comparisons_numbers_and_terms_are_mutated():
    mutated = changes("def f(x, y):\n    return x - 2 * y if x > 0 else -x")
    for change in (
        "`x - 2 * y` → `x + 2 * y`", "`x - 2 * y` → `2 * y - x`", "`x - 2 * y` → `x`",
        "`x > 0` → `x >= 0`", "`x > 0` → `x <= 0`", "`2` → `3`", "`2` → `1`", "`-x` → `x`",
    ):  # fmt: skip
        assert change in mutated


def test_calls_axes_transposes_and_lines_are_mutated():
    mutated = changes("def f(x):\n    y = np.sum(np.abs(x), axis=0)\n    return y.T.mean() @ x")
    for change in (
        "`np.abs(x)` → `x`", "`np.sum(np.abs(x), axis=0)` → `np.sum(np.abs(x))`", "`0` → `1`",
        "`y.T` → `y`", "`y.T.mean()` → `y.T`", "`y = np.sum(np.abs(x), axis=0)` → `pass`",
    ):  # fmt: skip
        assert change in mutated


def test_what_numpy_makes_possible_is_mutated():
    mutated = changes(
        "def f(X, w):\n"
        "    w = w - 0.1 * X.sum(axis=0)\n"
        "    rows = [np.zeros(X.shape) for _ in range(len(X))]\n"
        "    for _ in range(9):\n"
        "        w = np.array(w) + X.T @ rows[0]\n"
        "    return w, rows"
    )
    for change in (
        "`w = w - 0.1 * X.sum(axis=0)` → `w -= 0.1 * X.sum(axis=0)`", "`axis=0` → `axis=None`",
        "`np.zeros(X.shape)` → `np.zeros(X.shape, dtype=int)`",
        "`np.zeros(X.shape)` → `np.zeros_like(X)`", "`range(9)` → `range(9 - 1)`",
        "`range(9)` → `range(1, 9)`", "`np.array(w)` → `np.asarray(w)`",
        "`X.T @ rows[0]` → `X.T @ rows[0].T`", "`for _ in range(9):` → returned within the loop",
        "`[np.zeros(X.shape) for _ in range(len(X))]` → "
        "`[np.zeros(X.shape)] * len(range(len(X)))`",
        "`return (w, rows)` → `return (np.asarray(w).astype(int), rows)`",
        "`return (w, rows)` → `return (w, np.asarray(rows)[..., None])`",
        "`X` ignored, as if 0", "`w` ignored, as if 1",
    ):  # fmt: skip
        assert change in mutated


def test_only_the_callers_own_arrays_are_written_into():
    change = "`x - y` → `np.subtract(x, y, out=x)`"
    assert change in changes("def f(x, y):\n    return x - y")
    assert change not in changes("def f(z, y):\n    x = 2 * z\n    return x - y")


def test_docstrings_and_signatures_are_left_alone():
    assert changes('def f(y=2):\n    """One: 1 + 2."""\n    raise') == {
        "`y` ignored, as if 0",
        "`y` ignored, as if 1",
    }


def test_the_same_change_at_two_places_has_two_names():
    assert changes("def f(x):\n    return [x, 1, 1]") >= {"`1` → `2`", "`1` → `2` (2)"}


def test_a_mutant_that_never_comes_back_is_caught(monkeypatch):
    monkeypatch.setattr(mutation, "SECONDS", 0.2)
    endless = mutants("def double(x):\n    while x == x + 0:\n        pass\n    return x", "double")
    exercise = load("ch00_start")["double"]
    assert not any(mutation.survives(exercise, mutant) for mutant in endless)
