"""Chapter 8: by heart or understood: bias and variance, and when to stop."""

from __future__ import annotations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch08_regularization.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.gradients import parts_are_right
from autograder.exercises.shared.whole import whole_numbers

# --- bias_variance ------------------------------------------------------------------------

PARTS = ("bias2", "variance")
TWO_BY_TWO = (np.array([[1, 2], [3, 2]]), np.array([2, 0]))


def fits_case(rng, trainings: int, points: int):
    """Predictions that miss on average, by another amount at every point."""
    truth = rng.normal(size=points)
    spread = rng.uniform(0.5, 2, size=points)
    return truth + rng.normal(size=points) + spread * rng.normal(size=(trainings, points)), truth


def fits_cases(rng):
    """Trainings and points are never as many; the last two hold whole numbers."""
    cases = [fits_case(rng, *sizes) for sizes in ((3, 5), (6, 2), (2, 7), (5, 1))]
    whole = (whole_numbers(rng, (4, 3)), whole_numbers(rng, 3))
    return [*cases, whole, (rng.normal(size=(3, 4)), whole_numbers(rng, 4))]


bias_variance = Exercise(
    chapter=CHAPTER,
    name="bias_variance",
    examples=[TWO_BY_TWO],
    cases=fits_cases,
    points=1,
    hints=(
        "Both begin with the same row: what do the trainings predict on average, at each point? "
        "That is a mean over axis 0.",
        "bias2 looks at the average alone: how far is it from the truth, squared, in the mean over "
        "the points? variance looks at how far each training is from the average.",
        "average = P.mean(axis=0); then the mean of (average - truth)**2, and the mean of "
        "(P - average)**2.",
    ),
    think={
        "bias2": "The average over the trainings comes first, the square after it. And then?",
        "variance": "How far is each training from the average of them, whatever the truth is?",
    },
    forbid=READY_MADE["bias_variance"],
    parts=PARTS,
)


@bias_variance.check("bias2 is right", points=1)
def bias_is_right(answer, rng):
    for args in fits_cases(rng):
        parts_are_right(bias_variance, args, answer(*args), PARTS, "bias2")


@bias_variance.check("variance is right", points=1)
def variance_is_right(answer, rng):
    for args in fits_cases(rng):
        parts_are_right(bias_variance, args, answer(*args), PARTS, ["variance"])


@bias_variance.check("the two add up to the mean squared error", points=1)
def errors_add_up(answer, rng):
    for sizes in ((4, 3), (2, 5)):
        args = fits_case(rng, *sizes)
        got = answer(*args)
        compare_with_model(bias_variance, args, got)
        where = f"{call_text('bias_variance', args)}, bias2 + variance: "
        compare(float(np.mean((args[0] - args[1]) ** 2)), got[0] + got[1], where=where)


@bias_variance.check("one training has no variance, and alike ones have none either", points=1)
def alike_trainings(answer, rng):
    for trainings, points in ((1, 4), (3, 2)):
        row, truth = rng.normal(size=points), rng.normal(size=points)
        args = (np.tile(row, (trainings, 1)), truth)
        compare_with_model(bias_variance, args, answer(*args))


# --- early_stopping -----------------------------------------------------------------------

STEP = 0.25  # losses are multiples of it, so that equal ones are equal


def course_of(rng, *parts: tuple[str, int]) -> list[float]:
    """Losses out of parts: ("down", 3) falls three times, ("flat", 2) stays at the smallest so
    far, ("up", 4) stays above it, and rises and falls there.
    """
    losses = [40 + STEP * int(rng.integers(0, 400))]
    for word, times in parts:
        for number in range(times):
            high = int(rng.integers(3, 6)) + 3 * (number % 2 == 0)  # high, lower, high, ...
            above = high if word == "up" else 0
            drop = int(rng.integers(1, 4)) if word == "down" else 0
            losses.append(min(losses) + STEP * (above - drop))
    return losses


SHOWN = ([5, 4, 4, 4.5, 1], 2)


def courses(rng) -> list[tuple[list[float], int]]:
    """Each shows something: a stop, none, equal losses, only falls, a patience of one, a count
    that begins anew, one stop after several near ones, a patience that is never used up,
    one epoch alone, an equal loss among those that count.
    """
    some = [int(n) for n in rng.integers(1, 4, size=8)]
    p, q = (int(n) for n in rng.permutation([2, 3, 4])[:2])
    near = [("up", q - 1), ("down", 1)]
    return [
        (course_of(rng, ("down", some[0]), ("up", p), ("down", some[1])), p),
        (course_of(rng, ("down", some[2]), ("up", q - 1), ("down", some[3]), ("up", q - 1)), q),
        (course_of(rng, ("down", some[4]), ("flat", p), ("up", 1), ("down", 2)), p),
        (course_of(rng, ("down", some[5] + 2)), q),
        (course_of(rng, ("up", some[6]), ("down", 3)), 1),
        (course_of(rng, ("down", 1), ("up", p + 1), ("down", 2), ("up", some[7])), p + 1),
        (course_of(rng, *near, *near, ("up", q), ("down", some[0])), q),
        (course_of(rng, ("down", some[1]), ("up", some[2] + 1)), 5 + some[3]),
        (course_of(rng), q),
        (course_of(rng, ("down", some[3]), ("up", 1), ("flat", 1), ("up", p + 1), ("down", 2)), p),
    ]


def stopping_cases(rng):
    """Lists and, every second one, arrays; the last two are whole numbers."""
    samples = courses(rng)
    cases = [
        (np.array(losses), patience) if number % 2 else (losses, patience)
        for number, (losses, patience) in enumerate(samples)
    ]
    whole = [[round(loss / STEP) for loss in losses] for losses, _ in samples]
    return [*cases, (whole[0], samples[1][1]), (np.array(whole[6]), samples[6][1])]


def of_stopping(args, needed, got) -> str:
    losses, patience = args
    best, stopped = needed
    if stopped == len(losses) - 1 and stopped - best < patience:
        return (
            f"There are never {patience} epochs in a row without improvement here. Where does "
            "training end then?"
        )
    return (
        f"Go through the epochs one by one: which of them lie below all before it? When have there "
        f"been {patience} in a row that do not?"
    )


early_stopping = Exercise(
    chapter=CHAPTER,
    name="early_stopping",
    examples=[SHOWN],
    cases=stopping_cases,
    points=1,
    whole=True,
    hints=(
        "Go through the losses in order and remember one thing: in which epoch the smallest so "
        "far was. At first that is epoch 0.",
        "An epoch improves if its loss is below losses[best]; then it is the new best. How many "
        "epochs in a row have not improved is epoch - best.",
        "for epoch, loss in enumerate(losses): if loss < losses[best], best = epoch; "
        "if epoch - best == patience, return best, epoch. After the loop: best, and the last "
        "epoch.",
    ),
    think=of_stopping,
    forbid=READY_MADE["early_stopping"],
    parts=("best", "stopped"),
)


@early_stopping.check("stopped is right", points=1)
def stops_in_time(answer, rng):
    for args in stopping_cases(rng):
        parts_are_right(early_stopping, args, answer(*args), ("best", "stopped"), ["stopped"])


@early_stopping.check("equal is no improvement, and of equal ones the first is the best", points=1)
def ties(answer, rng):
    for falls, patience in ((2, 3), (0, 2)):
        parts = (("down", falls), ("flat", patience + int(rng.integers(1, 4))), ("down", 2))
        args = (course_of(rng, *parts), patience)
        compare_with_model(early_stopping, args, answer(*args))


@early_stopping.check("what comes after it stopped is not looked at", points=1)
def nothing_after(answer, rng):
    losses = course_of(rng, ("down", int(rng.integers(1, 5))), ("up", 3))
    for tail in ([], [0.0], [losses[0] + 9, 1.0]):
        args = ([*losses, *tail], 3)
        compare_with_model(early_stopping, args, answer(*args))
