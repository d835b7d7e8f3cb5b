"""Chapter 11: who may look where, and where words stand."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Exercise
from autograder.checking.questions import compare_with_model
from autograder.exercises.ch11_transformer.common import CHAPTER, of_booleans
from autograder.exercises.shared.equivalents import READY_MADE

# --- causal_mask --------------------------------------------------------------------------


def of_the_triangle(args, needed, got) -> str:
    got = np.asarray(got)
    if np.array_equal(got, needed.T):
        return "Rows and columns have changed places. Who looks, the row or the column?"
    if np.array_equal(got, ~needed):
        return "True and False have changed places. Which of them means that it may look?"
    return "Row i belongs to the place that looks. Which columns are at or before it?"


causal_mask = Exercise(
    chapter=CHAPTER,
    name="causal_mask",
    examples=[(2,), (1,)],
    cases=lambda rng: [
        (5,),
        *((int(T),) for T in rng.choice(np.arange(6, 60), size=3, replace=False)),
    ],
    use=of_booleans,
    points=2,
    hints=(
        "For each pair of places, one question: is the column at or before the row?",
        "A column of places and a row of places, compared with each other, make a table: "
        "np.arange(T)[:, None] and np.arange(T).",
        "np.arange(T) <= np.arange(T)[:, None]; or np.tri(T, dtype=bool).",
    ),
    think=of_the_triangle,
    forbid=READY_MADE["causal_mask"],
)


@causal_mask.check("works for one place, and for many", points=1)
def causal_mask_of_one(answer, rng):
    for T in (1, int(rng.integers(60, 120))):
        compare_with_model(causal_mask, (T,), of_booleans(answer, T))


# --- padding_mask -------------------------------------------------------------------------


def lengths_of(rng, N: int, T: int):
    """(N,) lengths from 1 to T, the shortest and the longest among them where there is room."""
    lengths = rng.integers(1, T + 1, size=N)
    lengths[: min(N, 2)] = (1, T)[: min(N, 2)]
    return rng.permutation(lengths)


padding_mask = Exercise(
    chapter=CHAPTER,
    name="padding_mask",
    examples=[(np.array([1, 3]), 4)],
    cases=lambda rng: [(lengths_of(rng, N, T), T) for N, T in ((3, 5), (6, 4), (9, 11), (14, 23))],
    use=of_booleans,
    points=2,
    hints=(
        "Number the places of a row from 0. Which numbers are those of the first three?",
        "Place t is real where t < length. Compare the places (T,) with the lengths as a column.",
        "np.arange(T) < lengths[:, None].",
    ),
    think="A length of 3 means places 0, 1 and 2. Row n belongs to lengths[n].",
    forbid=READY_MADE["padding_mask"],
)


@padding_mask.check("works for one sequence and where all are full", points=1)
def padding_mask_of_one(answer, rng):
    T = int(rng.integers(5, 30))
    for lengths in (rng.integers(2, T, size=1), np.full(3, T), lengths_of(rng, 40, T)):
        compare_with_model(padding_mask, (lengths, T), of_booleans(answer, lengths, T))


# --- positional_encoding ------------------------------------------------------------------


def of_columns(args, needed, got) -> str:
    """Which columns are right."""
    right = np.isclose(np.asarray(got, dtype=float), needed, rtol=1e-4, atol=1e-6).all(axis=0)
    wrong = int(np.argmin(right))
    if right[0] and right[1] and args[1] > 2:
        return f"Columns 0 and 1 are right, the first wrong one is {wrong}. What is i there?"
    if right[0::2].all():
        return "All even columns are right. What do the odd ones share with them?"
    return "Column 0 is sin(p), column 1 is cos(p), and each further pair swings more slowly."


def odd_sizes(rng, n: int):
    return [(int(rng.integers(4, 90)), 2 * int(rng.integers(2, 40))) for _ in range(n)]


positional_encoding = Exercise(
    chapter=CHAPTER,
    name="positional_encoding",
    examples=[(1, 4), (64, 32)],
    cases=lambda rng: odd_sizes(rng, 5),
    points=3,
    hints=(
        "Make the angles first: a column of places over a row of divisors. Then sine and cosine.",
        "With i = np.arange(d) // 2 the exponents are 2 i / d: 0, 0, 2/d, 2/d, ... Even columns "
        "take the sine, odd ones the cosine of the same angle.",
        "angle = np.arange(T)[:, None] / 10000 ** (2 * i / d), then PE[:, 0::2] = "
        "np.sin(angle[:, 0::2]) and PE[:, 1::2] = np.cos(angle[:, 1::2]).",
    ),
    think=of_columns,
    forbid=READY_MADE["positional_encoding"],
    discriminating=[(3, 80)],  # 10000 to the power of 80 is more than a float can hold
    atol=5e-5,  # single precision knows places up to 90 no better
)


@positional_encoding.check("works for two columns, and for one place", points=1)
def encoding_of_two(answer, rng):
    for T, d in ((int(rng.integers(8, 90)), 2), (1, 2 * int(rng.integers(3, 2000)))):
        compare_with_model(positional_encoding, (T, d), answer(T, d))
