"""What the exercises of chapter 4 share: networks with biases, and what is out of bounds."""

from __future__ import annotations

from autograder.exercises.shared.networks import network

CHAPTER = "ch04_chain_rule"
LOSS_SIZES = ((4, (3, 2)), (5, (2, 4, 3)), (3, (4, 2, 5, 1)), (6, (3, 5, 4, 2)))


def problem(rng, n, sizes):
    """X, Y and a network for them, no two sizes equal where a mix-up should show."""
    return rng.normal(size=(n, sizes[0])), rng.normal(size=(n, sizes[-1])), network(rng, sizes)


def whole_problem(rng, n, sizes):
    """The same with inputs and targets in small whole numbers."""
    X, Y = (rng.integers(-4, 5, size=(n, units)) for units in (sizes[0], sizes[-1]))
    return X, Y, network(rng, sizes)


def mlp_cases(rng):
    """From one layer to three, then whole numbers; N, D, H and K all different within a case."""
    cases = [problem(rng, n, sizes) for n, sizes in LOSS_SIZES]
    return [*cases, whole_problem(rng, 5, (3, 4, 2))]
