"""Checks of chapter 1: the step and the sigmoid."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off, whole_numbers

CHAPTER = "ch01_neuron"


# --- step ---------------------------------------------------------------------------------


def step_cases(rng):
    return [
        (-float(rng.uniform(0.1, 3)),),
        (rng.normal(size=4),),
        (rng.normal(size=(3, 2)),),
        (float(rng.uniform(0.1, 3)),),
        (int(rng.integers(1, 1000)),),
        (np.append(rng.integers(-9, 0, size=2), rng.integers(1, 9, size=3)),),
    ]


step = Exercise(
    chapter=CHAPTER,
    name="step",
    cases=step_cases,
    examples=[(2.5,), (np.array([-1.0, 3.0]),), (np.array([-5.0, -0.001, 0.001, 5.0]),)],
    points=2,
    hints=(
        "A comparison such as z > 0 is already True or False, entry by entry.",
        "`if` asks about one number; an array has many. `np.where(question, yes, no)` asks each.",
        "`np.where(z > 0, 1, 0)` is nearly all of it, for numbers as for arrays.",
    ),
    think="Which inputs should make the neuron fire, and what does it say when it does?",
    discriminating=[(0.0,)],
    forbid=READY_MADE["step"],
)


def about_the_border(args, needed, got) -> str:
    z, got = np.atleast_1d(args[0]), np.atleast_1d(got)
    if np.any(got[z == 0] != 0):
        return "Which comparison leaves 0 itself out?"
    return "Where does the border lie, and on which side of it is a number just above 0?"


@step.check("is 0 at exactly 0", points=1, think=about_the_border)
def step_at_zero(answer, rng):
    near = float(rng.uniform(1e-30, 1e-20))
    z = np.array([0.0, rng.normal(), -0.0, near, -near])
    for args in [(0,), (z,), (np.append(rng.integers(-9, 9, size=3), 0),)]:
        compare_with_model(step, args, answer(*args))


# --- sigmoid ------------------------------------------------------------------------------


def sigmoid_cases(rng):
    cases = [(3 * rng.normal(size=shape),) for shape in ((4,), (2, 3), (2, 1, 3))]
    numbers = [(float(rng.uniform(0.5, 3)),), (-float(rng.uniform(0.5, 3)),)]
    whole = [(whole_numbers(rng, 4),), (int(rng.integers(1, 6)),)]
    return [*numbers, *cases, *whole]


def about_the_fraction(args, needed, got) -> str:
    if np.ndim(args[0]) == 0 and args[0] == 0:
        return "e^-z is 1 at 0. What does that make of the fraction?"
    return "Where is e^-z large, where is it small, and what does that make of the fraction?"


sigmoid = Exercise(
    chapter=CHAPTER,
    name="sigmoid",
    cases=sigmoid_cases,
    examples=[(0,), (2.0,), (-2.0,)],
    points=2,
    hints=(
        "Start with the formula as it stands: `np.exp` works on whole arrays.",
        "e^1000 is more than a float can hold. For which sign of z does e^-z stay small, and "
        "what could you write for the other sign?",
        "With e = np.exp(-np.abs(z)), the sigmoid is 1/(1+e) where z >= 0 and e/(1+e) elsewhere; "
        "np.where chooses.",
    ),
    think=or_cut_off(about_the_fraction),
    forbid=READY_MADE["sigmoid"],
    quiet=True,
    discriminating=[(1000.0,), (-1000.0,)],
)


@sigmoid.check(
    "stays finite and quiet for |z| up to 1000",
    points=2,
    think=or_cut_off("Towards which number should it go, and what does each exponential become?"),
)
def sigmoid_is_stable(answer, rng):
    large, size = rng.uniform(-1000, 1000, size=5), float(rng.uniform(750, 1000))
    mixed = np.concatenate([[-size, size], large, rng.normal(size=2)])
    shown = [(np.array([-1000.0, -1.0, 0.0, 1.0, 1000.0]),), (-1000,), (1000,)]
    for args in [
        *shown,
        (mixed,),
        (-size,),
        (size,),
        (np.append(rng.integers(-1000, 1000, size=4), 1),),
    ]:
        right_and_quiet(sigmoid, answer, args)
