"""Chapter 6: the challenge, a network that reads digits.

Measured here, with this file's own forward pass, on variants of the digits kept aside that are
drawn from the seed of the checks. nnlab contains the pictures that they are variants of, so this
tells whether a network reads digits it may have seen, turned and moved, and cannot tell whether
its maker kept them aside.
"""

from __future__ import annotations

import numpy as np

from autograder.base.answers import Answer
from autograder.checking.exercise import Exercise
from autograder.exercises.ch06_optimizers.common import CHAPTER
from autograder.exercises.shared.digit_networks import kind_of_network, network_of, share_read
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.levels import add_levels
from autograder.exercises.shared.once import once
from autograder.sandbox.limits import WHOLE_NETWORKS
from nnlab.datasets import digits_split

VARIANTS = 8  # of each picture: with fewer the share would hang on the seed
TURN, MOVE, RESIZE, NOISE = 3.0, 0.1, 0.02, 0.01  # degrees, pixels, share, gray
CALL = "train_digits()"


def variants(X: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The pictures X (N, 64), each turned, moved and resized a little, with a little noise."""
    n = len(X)
    angle = np.deg2rad(rng.uniform(-TURN, TURN, size=(n, 1, 1)))
    size = 1 + rng.uniform(-RESIZE, RESIZE, size=(n, 1, 1))
    right, down = rng.uniform(-MOVE, MOVE, size=(2, n, 1, 1))
    y, x = np.mgrid[0:8, 0:8] - 3.5
    column = size * (np.cos(angle) * x - np.sin(angle) * y) + right + 3.5
    row = size * (np.sin(angle) * x + np.cos(angle) * y) + down + 3.5
    moved = between_pixels(X.reshape(n, 8, 8), row, column)
    return np.clip(moved + NOISE * rng.normal(size=moved.shape), 0, 1).reshape(n, 64)


def between_pixels(pictures: np.ndarray, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """Gray at places between the pixels, from the four around; nothing outside of the picture."""
    padded = np.pad(pictures, ((0, 0), (1, 1), (1, 1)))
    row, column = np.clip(row + 1, 0, 8.999), np.clip(column + 1, 0, 8.999)
    i, j, n = row.astype(int), column.astype(int), np.arange(len(pictures))[:, None, None]
    down, right = row - i, column - j
    above = padded[n, i, j] * (1 - right) + padded[n, i, j + 1] * right
    below = padded[n, i + 1, j] * (1 - right) + padded[n, i + 1, j + 1] * right
    return above * (1 - down) + below * down


def kind_of_answer(answer: Answer) -> str:
    """In a few words what kind of network came: the same for all that read well."""
    _, (X, labels) = digits_split()
    return kind_of_network(CALL, once(answer), X, labels, enough=0.95)


THINK = "How much does it read of the digits that it learned from, and how much of the others?"

train_digits = Exercise(
    chapter=CHAPTER,
    name="train_digits",
    cases=lambda rng: [()],
    points=0,
    use=kind_of_answer,
    always="reads",
    hints=(
        "You have all the parts: he_init for the start, mlp_gradients with relu and relu_prime, "
        "an optimizer, a schedule. Begin small: one hidden layer, a few epochs, and look at the "
        "loss.",
        "Targets are one-hot rows, np.eye(10)[labels]. In every epoch a new order, batches of "
        "about 32. Adam with lr = 0.003 is a good first try; every W and every b needs an m and "
        "a v of its own, and t counts steps, not epochs.",
        "64 hidden units, then 32, 25 epochs, and a rate that falls from 0.005 to 0 with "
        "cosine_schedule read about 97 % in less than a second.",
    ),
    think=THINK,
    forbid=READY_MADE["train_digits"],
    limits={"wall": 40.0, **WHOLE_NETWORKS},
)


def measured(answer, rng) -> float:
    """Share of variants of the digits kept aside that the network reads."""
    params = network_of(CALL, once(answer))
    _, (X, labels) = digits_split()
    pictures = np.vstack([variants(X, rng) for _ in range(VARIANTS)])
    return share_read(pictures, np.tile(labels, VARIANTS), params)


def message(share: str, least: str) -> str:
    _, (X, _) = digits_split()
    return (
        f"{CALL}: your network reads {share} of {VARIANTS * len(X):,} pictures of digits kept "
        f"aside; {least} are needed. {THINK}"
    )


add_levels(
    train_digits,
    measured,
    message,
    ("a network for digits, 64 inputs and 10 outputs, that has learned", 1, 0.5),
    ("reads at least 80 % of digits kept aside", 1, 0.8),
    ("reads at least 90 % of digits kept aside", 1, 0.9),
    ("reads at least 95 % of digits kept aside", 2, 0.95),
)
