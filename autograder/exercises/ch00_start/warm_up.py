"""Checks of the warm-up."""

from __future__ import annotations

from autograder.checking.exercise import Exercise


def double_cases(rng):
    whole = int(rng.integers(4, 10_000))
    return [(whole,), (-whole,), (float(rng.normal()),), (float(rng.uniform(-900, 900)),)]


double = Exercise(
    chapter="ch00_start",
    name="double",
    cases=double_cases,
    examples=[(3,), (-0.5,)],
    points=1,
    hints=(
        "Twice a number is the number and the number again.",
        "Python multiplies with *. What has to stand on both sides of it?",
        "One line is enough: `return 2 * x`.",
    ),
    think="How often does x go into twice x?",
)
