"""Chapter 4: gradients by nudging, and checks with them."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.questions import compare_with_model
from autograder.checking.wording import call_text
from autograder.exercises.ch04_chain_rule.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.whole import or_cut_off

# --- numerical_gradient -------------------------------------------------------------------


def product(w):
    """w[0]·w[1]"""
    return float(w[0] * w[1])


def weights_of(w):
    """1, 2, 3, ... in w's shape: every entry of w matters differently."""
    return 1.0 + np.arange(np.size(w)).reshape(np.shape(w))


def cubes(w):
    """1·w³ + 2·w³ + ... over the entries."""
    return float(np.sum(weights_of(w) * np.asarray(w, dtype=float) ** 3))


def waves(w):
    """Sines of different frequency, added up."""
    return float(np.sum(np.sin(weights_of(w) * w) + w))


def numerical_gradient_cases(rng):
    return [
        (product, rng.uniform(2, 6, size=2), 1e-3),
        (cubes, rng.uniform(0.5, 1.5, size=3), 0.1),
        (waves, rng.normal(size=(2, 3)), 0.01),
        (cubes, rng.uniform(-1, 1, size=(2, 1, 3)), 0.2),
        (waves, rng.normal(size=1), 1e-4),
    ]


numerical_gradient = Exercise(
    chapter=CHAPTER,
    name="numerical_gradient",
    cases=numerical_gradient_cases,
    points=3,
    hints=(
        "Begin with one entry: f a little above, f a little below, divided by how far apart the "
        "two are.",
        "`for i in np.ndindex(w.shape)` goes through the places of an array of any shape, and "
        "`nudge = np.zeros(w.shape)` with `nudge[i] = h` moves one of them.",
        "gradient[i] = (f(w + nudge) - f(w - nudge)) / (2 * h), for every i, into an array of "
        "floats of w's shape.",
    ),
    think=or_cut_off(
        "For one entry on paper: f with it h larger, f with it h smaller, how far apart?"
    ),
    forbid=READY_MADE["numerical_gradient"],
    examples=[(product, np.array([3.0, 5.0]), 1e-5)],
    discriminating=((cubes, np.array([2, -1, 3]), 0.1),),
)


@numerical_gradient.check("nudges one entry at a time", points=1)
def numerical_gradient_one_at_a_time(answer, rng):
    w, h, seen = rng.normal(size=(2, 3)), 0.05, []

    def f(v):
        seen.append(np.array(v, dtype=float))
        return waves(v)

    compare_with_model(numerical_gradient, (waves, w, h), answer(f, w, h))
    for v in seen:
        if v.shape != w.shape:
            raise Mistake(f"f was asked about shape {v.shape}; w has shape {w.shape}.")
        if np.sum(np.abs(v - w) > h / 100) > 1:
            raise Mistake("f was asked about a w with more than one entry moved.")


@numerical_gradient.check("takes whole numbers too", points=1)
def numerical_gradient_of_integers(answer, rng):
    args = (cubes, rng.integers(-4, 5, size=4), 0.1)
    compare_with_model(numerical_gradient, args, answer(*args))


# --- gradient_check -----------------------------------------------------------------------


def cubes_slope(w):
    """3·w² times 1, 2, 3, ..."""
    return 3 * weights_of(w) * np.asarray(w, dtype=float) ** 2


def waves_slope(w):
    return weights_of(w) * np.cos(weights_of(w) * w) + 1


def doubled(w):
    """Twice the right gradient of cubes."""
    return 2 * cubes_slope(w)


def turned_around(w):
    """The gradient of cubes with the wrong sign."""
    return -cubes_slope(w)


def turned_and_doubled(w):
    """Wrong sign and twice too large."""
    return -2 * cubes_slope(w)


def falling(w):
    """-1·w³ - 2·w³ - ..."""
    return -cubes(w)


def falling_too_slowly(w):
    """Half the right gradient of falling."""
    return -cubes_slope(w) / 2


def one_small_entry_wrong(w):
    """The gradient of waves, but for one entry."""
    g = waves_slope(w)
    g.flat[-1] *= 1.5
    return g


def lopsided(w):
    """10,000·w[0]² + 0.001·w[1]² + w[2]"""
    return float(1e4 * w[0] ** 2 + 1e-3 * w[1] ** 2 + w[2])


def lopsided_slope_wrong(w):
    """Its gradient, the small entry a third too large."""
    return np.array([2e4 * w[0], 4e-3 / 1.5 * w[1], 1.0])


def unlike(w):
    """1,000·w[0] + w[1] + 10·w[2]"""
    return float(1e3 * w[0] + w[1] + 10 * w[2])


def unlike_slope_wrong(w):
    """Its gradient, each entry wrong by another share: a tenth, a half, a hundredth."""
    return np.array([900.0, 0.5, 9.9])


def halved(w):
    """Half the right gradient of cubes."""
    return cubes_slope(w) / 2


def faint(w):
    """3e-8·w[0] + 2e-9·w[1]: slopes about as small as the 1e-8 of the formula."""
    return float(3e-8 * w[0] + 2e-9 * w[1])


def faint_slope_wrong(w):
    """Both entries too large: a quarter of 4e-8, and 3e-9 that count against 1e-8."""
    return np.array([4e-8, 5e-9])


def first_only(w):
    """w[0]²: the other entries do not matter."""
    return float(w[0] ** 2)


def first_only_slope(w):
    g = np.zeros(np.shape(w))
    g[0] = 2 * w[0]
    return g


def gradient_check_cases(rng):
    return [
        (cubes, doubled, rng.uniform(0.5, 2, size=2), 1e-3),
        (cubes, cubes_slope, rng.uniform(0.5, 1.0, size=3), 0.1),
        (cubes, turned_around, rng.uniform(0.5, 1.5, size=(2, 3)), 0.01),
        (cubes, turned_and_doubled, rng.uniform(0.5, 1.5, size=2), 1e-3),
        (falling, falling_too_slowly, rng.uniform(0.5, 1.5, size=3), 1e-3),
        (waves, one_small_entry_wrong, rng.uniform(0.05, 0.2, size=4), 1e-4),
        (lopsided, lopsided_slope_wrong, rng.uniform(0.5, 1.5, size=3), 1e-3),
        (waves, waves_slope, rng.uniform(0.05, 0.2, size=(3, 2)), 1e-5),
        (faint, faint_slope_wrong, rng.uniform(0.5, 1.5, size=2), 0.1),
        (cubes, halved, rng.uniform(2, 9, size=4), 0.01),
    ]


gradient_check = Exercise(
    chapter=CHAPTER,
    name="gradient_check",
    cases=gradient_check_cases,
    points=2,
    hints=(
        "Two arrays: what grad says at w, and what numerical_gradient finds there.",
        "Entry by entry: the distance |a - n|, divided by the larger of |a| and |n|. "
        "np.maximum compares two arrays entry by entry; a third one keeps it from being 0.",
        "size = np.maximum(np.maximum(np.abs(a), np.abs(n)), 1e-8), and then the largest entry "
        "of np.abs(a - n) / size.",
    ),
    think="For the worst entry: how far apart are the two, measured by the larger of them?",
    forbid=READY_MADE["gradient_check"],
    discriminating=(
        (first_only, first_only_slope, np.array([1.5, 2.0, 3.0]), 1e-3),
        (unlike, unlike_slope_wrong, np.array([1.5, 2.0, 3.0]), 1e-3),
    ),
)


@gradient_check.check("is 0 where both are 0", points=1)
def gradient_check_at_zero(answer, rng):
    w = rng.uniform(0.5, 1.5, size=3)
    args = (first_only, first_only_slope, w, 1e-3)
    got, unlike = answer(*args), answer(cubes, doubled, w, 1e-3)
    compare_with_model(gradient_check, args, got)
    if not unlike > 0.1:
        call = call_text("gradient_check", (cubes, doubled, w, 1e-3))
        raise Mistake(
            f"{call}: 0 is right where both gradients agree, and here grad gives twice too much. "
            "What error should a gradient have that is twice too large?",
            "values",
        )


@gradient_check.check("asks grad at w itself", points=1)
def gradient_check_at_w(answer, rng):
    w, seen = rng.uniform(0.5, 1.5, size=(2, 3)), []
    w[rng.integers(2), 1] = rng.uniform(0.2, 0.3)  # the worst entry, neither first nor last

    def grad(v):
        seen.append(np.array(v, dtype=float))
        return cubes_slope(v)

    compare_with_model(gradient_check, (cubes, cubes_slope, w, 0.1), answer(cubes, grad, w, 0.1))
    if not seen:
        raise Mistake("gradient_check never asked grad.")
    if any(v.shape != w.shape or not np.array_equal(v, w) for v in seen):
        raise Mistake("grad was asked somewhere else than at w. Did the nudges change w?")
