"""Checks of chapter 5: softmax, its slopes, and a way back with planted bugs."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise, Mistake
from autograder.checking.gradient_doctor import Facts, examine
from autograder.checking.questions import compare_with_model
from autograder.checking.values import kind_of, number
from autograder.checking.wording import call_text
from autograder.exercises.ch05_vanishing_gradients.common import (
    CHAPTER,
    away_from_zero,
    whole_numbers,
)
from autograder.exercises.shared.called import told_with_call
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.quiet import right_and_quiet
from autograder.exercises.shared.whole import or_cut_off
from nnlab.activations import softmax as trusted_softmax


def far_apart(rng, n, k):
    """Scores whose rows lie thousands apart, each row spread by ordinary amounts.

    In steps of 1/256, which single precision holds exactly up here too.
    """
    levels = np.round(np.linspace(-990, 990, n))[:, None]
    return levels + rng.integers(-768, 769, size=(n, k)) / 256


def one_far_out(rng, k):
    """Two rows of k scores from -1000 to 1000: all but one at the lower end, then at the upper.

    Neither the mean of the row nor its smallest score is near enough to the largest.
    """
    ends = np.full((2, k), -1.0)
    ends[0, rng.integers(k)] = 1.0
    ends[1] = rng.permutation(-ends[0])
    return ends * rng.uniform(900, 1000, size=(2, k))


# --- softmax ------------------------------------------------------------------------------


def softmax_cases(rng):
    cases = [2 * rng.normal(size=shape) for shape in ((4, 3), (2, 5), (1, 4))]
    return [(Z,) for Z in (*cases, whole_numbers(rng, (3, 5), 4))]


softmax = Exercise(
    chapter=CHAPTER,
    name="softmax",
    cases=softmax_cases,
    points=2,
    hints=(
        "Two steps: all entries through np.exp, then each row divided by its own sum.",
        "`E.sum(axis=1, keepdims=True)` adds along each row and keeps the result as a column, so "
        "that a division finds the right row.",
        "Take the maximum of each row off first, `Z - Z.max(axis=1, keepdims=True)`. The factor "
        "it makes stands above and below the line, and the largest exponential is e^0.",
    ),
    think=or_cut_off("For this row: e to the power of each score, divided by the sum of these."),
    forbid=READY_MADE["softmax"],
    quiet=True,
    examples=[(np.array([[0.0, 0.0, 0.0], [1.0, 2.0, 3.0]]),)],
    discriminating=[
        (np.array([[1000.0, 1.0, 0.0], [2.0, 3.0, 4.0]]),),
        (np.array([[1.0, 2.0], [3.0, -1.0]]),),
        (np.array([[1000.0, 999.0, 998.0], [1.0, 2.0, 4.0]]),),
        (np.array([[-1000.0, -999.0, -1002.0], [1.0, 2.0, 4.0]]),),
        (np.array([[1000.0, 1.0, 1.0], [1.0, 2.0, 4.0]]),),
        (np.array([[1000.0, -1000.0, -1000.0], [1.0, 2.0, 4.0]]),),
    ],
)

# as the chapter shows it: a colleague's scores, a thousand higher
TWO_NETWORKS = np.array([[2.0, 1.0, 0.0], [1002.0, 1001.0, 1000.0]])


@softmax.check("every row adds up to 1", points=1)
def softmax_rows(answer, rng):
    for shape in ((5, 3), (1, 6), (3, 1)):
        Z = 3 * rng.normal(size=shape)
        got = answer(Z)
        with told_with_call(softmax, (Z,)):
            if not isinstance(got, np.ndarray | list) or np.shape(got) != Z.shape:
                raise Mistake(f"needed shape {Z.shape}, got {kind_of(got)}.", "shape")
            sums = np.sum(np.asarray(got, dtype=float), axis=1)
            if not np.allclose(sums, 1, atol=1e-4):
                worst = number(sums[np.argmax(np.abs(sums - 1))])
                raise Mistake(f"a row adds up to {worst}. What is each row divided by?")
        compare_with_model(softmax, (Z,), got)


@softmax.check("finite and without warnings for scores up to ±1000", points=2)
def softmax_is_stable(answer, rng):
    right_and_quiet(softmax, answer, (TWO_NETWORKS,))
    for n, k in ((3, 4), (2, 3), (4, 2)):
        right_and_quiet(softmax, answer, (far_apart(rng, n, k),))
    right_and_quiet(softmax, answer, (one_far_out(rng, 5),))
    right_and_quiet(softmax, answer, (rng.uniform(-1000, 1000, size=(3, 5)),))


# --- softmax_jacobian ---------------------------------------------------------------------


def jacobian_cases(rng):
    return [*((rng.normal(size=k),) for k in (2, 3, 5, 4)), (whole_numbers(rng, 6, 3),)]


softmax_jacobian = Exercise(
    chapter=CHAPTER,
    name="softmax_jacobian",
    cases=jacobian_cases,
    points=2,
    hints=(
        "First the K probabilities. Every entry of the table is made from two of them.",
        "np.outer(p, p) is the table of all products p_i·p_j, and np.diag(p) has p on its "
        "diagonal and 0 elsewhere.",
        "p_i(1 - p_i) is p_i - p_i·p_i. So the whole table is the diagonal one minus the one of "
        "products.",
    ),
    think=or_cut_off("Write the table for two scores: p1(1 - p1) and -p1·p2 in the first row."),
    forbid=READY_MADE["softmax_jacobian"],
    examples=[(np.array([2.0, 1.0, 0.0]),)],
    discriminating=[(np.array([1000.0, 999.0, 998.0]),), (np.array([1000.0, -1000.0, 998.0]),)],
)


@softmax_jacobian.check("agrees with the slopes of softmax", points=2)
def jacobian_is_slopes(answer, rng):
    for k in (3, 2, 5):
        z = rng.normal(size=k)
        got = answer(z)
        with told_with_call(softmax_jacobian, (z,)):
            if np.shape(got) != (k, k):
                raise Mistake(f"needed an array of shape {(k, k)}, got {kind_of(got)}.", "shape")
        compare_with_model(softmax_jacobian, (z,), got)  # types and finiteness
        for i in range(k):
            with told_with_call(softmax_jacobian, (z,), got=got):
                examine(
                    lambda params, i=i: float(trusted_softmax(params[0])[i]),
                    [z], [np.asarray(got)[i]], Facts([f"row {i}"], {"scores": k}),
                )  # fmt: skip


@softmax_jacobian.check("finite for scores up to ±1000", points=1)
def jacobian_is_stable(answer, rng):
    low, high = far_apart(rng, 2, 4)
    for z in (high, low[:3], np.array([high[0], low[0], high[1]])):
        compare_with_model(softmax_jacobian, (z,), answer(z))


# --- fixed_softmax_gradient ---------------------------------------------------------------


def back_cases(rng):
    cases = [(2 * rng.normal(size=s), rng.normal(size=s)) for s in ((4, 3), (2, 5), (1, 4))]
    return [*cases, (whole_numbers(rng, (3, 4), 3), whole_numbers(rng, (3, 4), 3))]


fixed_softmax_gradient = Exercise(
    chapter=CHAPTER,
    name="fixed_softmax_gradient",
    cases=back_cases,
    points=2,
    hints=(
        "Take one row and compare with softmax_jacobian(z) @ dp. It is all that the function has "
        "to do.",
        "Three things differ from the formula: what is added up in a row and how, what the "
        "bracket holds together, and whose maximum is taken off.",
        "The maximum belongs to each row (axis=1, keepdims=True); p·dp is added up and not "
        "averaged; and P stands in front of a bracket, P * (dP - common).",
    ),
    think=or_cut_off("For this row on paper: p, the sum of p·dp, then p·(dp - that sum)."),
    forbid=READY_MADE["fixed_softmax_gradient"],
    examples=[
        (np.array([[0.0, 0.0, 0.0]]), np.array([[1.0, 0.0, 0.0]])),
        (np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 1.0]]), np.array([[0.0, 0, 1.0], [1.0, -1.0, 0]])),
    ],
    discriminating=[
        (np.array([[900.0, 901.0, 899.0], [1.0, 2.0, 4.0]]), np.array([[1.0, 2, 3], [3, 1, -1.0]])),
        (np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[1.0, 2.0], [-1.0, 4.0]])),
    ],
)


@fixed_softmax_gradient.check("agrees with the slopes of a loss of P", points=2)
def back_is_slopes(answer, rng):
    for shape in ((3, 4), (1, 3), (4, 2)):
        Z, dP = 2 * rng.normal(size=shape), rng.normal(size=shape)
        args, facts = (Z, dP), Facts(["dZ"], {"classes": shape[1], "samples": shape[0]})
        got = answer(*args)
        if np.shape(got) != shape:
            compare_with_model(fixed_softmax_gradient, args, got)
        with told_with_call(fixed_softmax_gradient, args, got=got):
            examine(lambda p, d=dP: float(np.sum(trusted_softmax(p[0]) * d)), [Z], [got], facts)


@fixed_softmax_gradient.check("rows that lie far apart", points=1)
def back_is_stable(answer, rng):
    for n, k in ((2, 3), (4, 2)):
        args = (far_apart(rng, n, k), away_from_zero(rng, (n, k)))
        compare_with_model(fixed_softmax_gradient, args, answer(*args))


@fixed_softmax_gradient.check("a slope that is the same for all classes changes nothing", points=1)
def back_of_a_constant(answer, rng):
    for n, k in ((3, 4), (2, 5)):
        Z = rng.normal(size=(n, k))
        args = (Z, np.repeat(away_from_zero(rng, (n, 1)), k, axis=1))
        got, unlike = answer(*args), answer(Z, away_from_zero(rng, (n, k)))
        try:
            compare_with_model(fixed_softmax_gradient, args, got)
        except Mistake as mistake:
            raise Mistake(
                f"{mistake.text} Probabilities always add up to 1, so a loss that counts them "
                "all alike cannot answer to the scores.",
                mistake.stage,
            ) from None
        if not np.any(np.abs(np.asarray(unlike, dtype=float)) > 1e-6):
            raise Mistake(
                f"{call_text('fixed_softmax_gradient', args)}: for slopes that are the same for "
                "all classes 0 is right, and for slopes that differ you gave 0 as well. What "
                "should come out there?",
                "values",
            )
