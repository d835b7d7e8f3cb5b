"""Checks of the warm-up."""

from __future__ import annotations

from autograder.checking.exercise import Exercise


def double_cases(rng):
    whole = int(rng.integers(3, 40))
    return [(3,), (0,), (whole,), (-whole,), (float(rng.normal()),), (1e6,)]


double = Exercise(
    chapter="ch00_start",
    name="double",
    cases=double_cases,
    points=1,
    hints=(
        "Twice a number is the number and the number again.",
        "Python multiplies with *. What has to stand on both sides of it?",
        "One line is enough: `return 2 * x`.",
    ),
    think="How often does x go into twice x?",
)
