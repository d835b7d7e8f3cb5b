"""Chapter 12: the first test of a program that trains: can it overfit a handful?"""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.values import got_text
from autograder.checking.wording import call_text
from autograder.exercises.ch12_transfer.common import CHAPTER


def learned(Xs, ys):
    """Reads every sample that it has been shown."""
    return ys.copy()


def all_but_last(Xs, ys):
    """Misses the last sample."""
    return np.append(ys[:-1], ys[-1] + 1)


def always_the_first(Xs, ys):
    """Says the first label of all."""
    return np.full(len(ys), ys[0])


def misses_the_first(Xs, ys):
    """Misses the first sample."""
    return np.append(ys[0] + 1, ys[1:])


def misses_most(Xs, ys):
    """Reads the last sample only."""
    return np.append(ys[:-1] + 1, ys[-1])


def by_sign(Xs, ys):
    """Says 1 where the first input is above 0, else 0: it learns nothing."""
    return (Xs[:, 0] > 0).astype(int)


def overfit_cases(rng):
    def draw(fit, n, d, first, labels):
        return fit, rng.normal(size=(n, d)), np.array(labels), first

    signs = rng.permutation(np.repeat([0, 1], 4))
    X = rng.uniform(0.5, 2, size=(8, 3)) * np.where(signs == 1, 1, -1)[:, None]
    flipped = np.where(np.arange(8) >= 5, 1 - signs, signs)  # right for the first five
    return [
        draw(learned, 7, 2, 5, [3, 1, 4, 1, 5, 9, 2]),
        draw(all_but_last, 6, 3, 4, [0, 1, 2, 0, 1, 2]),
        draw(always_the_first, 5, 2, 3, [6, 6, 6, 1, 2]),
        draw(always_the_first, 5, 4, 4, [6, 6, 6, 1, 2]),
        (by_sign, X, flipped, 5),
        (by_sign, X, flipped, 7),
        (by_sign, np.where(X > 0, 3, -2), flipped, 5),
    ]


def yes_or_no(call: str, said):
    """What the answer says; Mistake where that is neither True nor False."""
    if not isinstance(said, bool | np.bool_):
        text = f"{call}: needed True or False, {got_text(said)}"
        raise Mistake(text, "type")
    return said


def counted(answer, fit, X, y, n):
    """What the answer says, how often it has asked fit, and with how many samples first."""
    asked: list[int] = []

    def watched(Xs, ys):
        asked.append(len(Xs))
        return fit(Xs, ys)

    watched.__name__ = fit.__name__
    said = yes_or_no(call_text("can_overfit", (watched, X, y, n)), answer(watched, X, y, n))
    return said, len(asked), asked[0] if asked else 0


can_overfit = Exercise(
    chapter=CHAPTER,
    name="can_overfit",
    cases=overfit_cases,
    points=2,
    use=counted,
    parts=("True or False", "how often fit was called", "how many samples fit got"),
    discriminating=[
        (misses, np.arange(12.0).reshape(6, 2), np.array([3, 1, 4, 1, 5, 9]), 5)
        for misses in (misses_the_first, misses_most)
    ]
    + [(misses_the_first, np.arange(48.0).reshape(24, 2), np.arange(24) % 7, 20)],
    hints=(
        "Cut the first n samples off, of X and of y. Give both to fit. What comes back is what it "
        "says of these samples.",
        "All n must be right: compare what came back with the n labels, and ask whether every "
        "comparison holds.",
        "bool(np.all(fit(X[:n], y[:n]) == y[:n])).",
    ),
    think="Which samples did fit get, and how many of its answers have to be right?",
)


def noted(asked: list[tuple], miss: int):
    """A fit that misses every label by so much, and notes what it is asked."""

    def fit(Xs, ys):
        asked.append((Xs, ys))
        return np.array(ys) + miss

    return fit


@can_overfit.check("asks fit once, with the first n samples and their labels", points=2)
def overfit_asks_once(answer, rng):
    X, y = rng.normal(size=(9, 4)), rng.integers(0, 5, size=9)
    for n, miss in ((int(rng.integers(2, 8)), 0), (9, 0), (1, 0), (int(rng.integers(2, 8)), 1)):
        asked: list[tuple] = []

        said = answer(noted(asked, miss), X, y, n)
        call = f"can_overfit(fit, X, y, {n}) with X of shape (9, 4)"
        if len(asked) != 1:
            raise Mistake(
                f"{call} called fit {len(asked)} times; once is asked for. A second training "
                "begins anew, and is another one."
            )
        Xs, ys = asked[0]
        compare(X[:n], Xs, where=f"{call} gave fit as Xs: ")
        compare(y[:n], ys, where=f"{call} gave fit as ys: ")
        situation = "all wrong" if miss else "all right"
        compare(not miss, said, where=f"{call}, {situation}: ")


@can_overfit.check("says False for a single miss, wherever it is", points=2)
def overfit_sees_a_miss(answer, rng):
    """Of six samples, and of so many that one miss hardly shows in the share of right ones."""
    six, many = np.arange(6), rng.integers(1200, size=1)
    for n, misses in ((6, [None, *rng.permutation(six)]), (1200, [None, *many])):
        X, y = rng.normal(size=(n + 1, 3)), rng.integers(0, 4, size=n + 1)
        for miss in misses:
            sees_a_miss(answer, X, y, n, miss)


def sees_a_miss(answer, X, y, n, miss) -> None:
    """Mistake unless the answer says whether all are right where one, or none, is missed."""

    def fit(Xs, ys):
        said = np.array(ys)
        if miss is not None:
            said[miss] += 1
        return said

    situation = "no miss" if miss is None else f"a miss at place {miss}"
    got = answer(fit, X, y, n)
    compare(miss is None, got, where=f"can_overfit of {n:,} samples with {situation}: ")
