"""Chapter 6: the challenge, a network that reads digits.

Measured here, with this file's own forward pass, on variants of the digits kept aside that are
drawn from the seed of the checks. nnlab contains the pictures that they are variants of, so this
tells whether a network reads digits it may have seen, turned and moved, and cannot tell whether
its maker kept them aside.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

import numpy as np

from autograder.base.answers import Answer
from autograder.checking.compare import got_text, shape_of
from autograder.checking.exercise import Exercise, Mistake
from autograder.exercises.ch06_optimizers.common import CHAPTER
from autograder.exercises.shared.equivalents import READY_MADE
from autograder.exercises.shared.networks import Params, layers_of
from autograder.sandbox.limits import WHOLE_NETWORKS
from nnlab.datasets import digits_split

VARIANTS = 8  # of each picture: with fewer the share would hang on the seed
TURN, MOVE, RESIZE, NOISE = 3.0, 0.1, 0.02, 0.01  # degrees, pixels, share, gray
CALL = "train_digits()"
MOST_LAYERS, MOST_UNITS = 12, 1024  # far more than digits need; the checks compute with them
LARGEST = f"at most {MOST_LAYERS} layers of at most {MOST_UNITS:,} units"


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


def share_read(X, labels, params: Params, f=lambda z: np.maximum(z, 0)) -> float:
    """Share of pictures whose largest output is their digit. f: hidden activation, ReLU."""
    with np.errstate(all="ignore"):
        for W, b in params[:-1]:
            X = f(X @ W + b)
        W, b = params[-1]
        return float(np.mean(np.argmax(X @ W + b, axis=1) == labels))


def trained(answer: Answer):
    """What train_digits() gives: training takes seconds, so one answer trains once."""
    if answer not in _trained:
        _trained[answer] = answer()
    return _trained[answer]


_trained: WeakKeyDictionary[Answer, object] = WeakKeyDictionary()


def network_of(got) -> Params:
    """Its layers, if they are a network for digits; else Mistake."""
    if not isinstance(got, list | tuple) or not got:
        text = f"{CALL}: needed a list of pairs (W, b), {got_text(got)}"
        raise Mistake(text, "type")
    try:
        widths = [(shape_of(W) or ())[1] for W, _ in got[: MOST_LAYERS + 1]]
    except (TypeError, ValueError, IndexError):
        text = f"{CALL}: needed a list of pairs (W, b), W (D, H); an entry is something else."
        raise Mistake(text, "type") from None
    if len(widths) < 2:
        raise Mistake(f"{CALL}: needed a hidden layer, got one layer alone.", "shape")
    if len(widths) > MOST_LAYERS or max(widths) > MOST_UNITS:
        raise Mistake(f"{CALL}: needed {LARGEST}, got a network that is larger.", "shape")
    return layers_of(CALL, got, [64, *widths[:-1], 10])


def told(answer: Answer) -> str:
    """In a few words what kind of network came: the same for all that read well."""
    got = trained(answer)
    if isinstance(got, list | tuple):
        for words, looks in LOOKS.items():
            if looks(got):
                return words
    params = network_of(got)
    _, (X, labels) = digits_split()
    if share_read(X, labels, params) >= 0.95:
        return "reads"
    if share_read(16 * X, labels, params) >= 0.9:
        return "reads gray from 0 to 16"
    for name, f in (("tanh", np.tanh), ("sigmoid", lambda z: 1 / (1 + np.exp(-z)))):
        if share_read(X, labels, params, f) >= 0.9:
            return f"reads with {name}"
    return "guesses" if share_read(X, labels, params) < 0.3 else "reads some"


def shapes(got) -> list[tuple[int, ...]]:
    try:
        return [shape_of(W) or () for W, _ in got[: MOST_LAYERS + 1]]
    except (TypeError, ValueError):
        return []


def _turned(got) -> bool:
    found = shapes(got)
    return bool(found) and found[0][1:] == (64,) and found[-1][:1] == (10,)


def _not_finite(got) -> bool:
    try:
        return not all(np.isfinite(part).all() for W, b in got[:MOST_LAYERS] for part in (W, b))
    except (TypeError, ValueError):
        return False


LOOKS = {
    "turned": _turned,
    "with company": lambda got: len(got) == 2 and bool(shapes(got[0])),
    "one layer": lambda got: shapes(got) == [(64, 10)],
    "not finite": _not_finite,
}

THINK = "How much does it read of the digits that it learned from, and how much of the others?"

train_digits = Exercise(
    chapter=CHAPTER,
    name="train_digits",
    cases=lambda rng: [()],
    points=0,
    use=told,
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


def measured(answer, rng, least: float) -> None:
    """Raises Mistake when fewer than `least` of the variants are read."""
    params = network_of(trained(answer))
    _, (X, labels) = digits_split()
    pictures = np.vstack([variants(X, rng) for _ in range(VARIANTS)])
    share = share_read(pictures, np.tile(labels, VARIANTS), params)
    if share < least:
        raise Mistake(
            f"{CALL}: your network reads {100 * share:.1f} % of {len(pictures):,} pictures of "
            f"digits kept aside; {100 * least:.0f} % are needed. {THINK}",
            "values",
        )


@train_digits.check("a network for digits, 64 inputs and 10 outputs, that has learned", points=1)
def digits_network(answer, rng):
    measured(answer, rng, 0.5)


@train_digits.check("reads at least 80 % of digits kept aside", points=1)
def digits_mostly(answer, rng):
    measured(answer, rng, 0.8)


@train_digits.check("reads at least 90 % of digits kept aside", points=1)
def digits_well(answer, rng):
    measured(answer, rng, 0.9)


@train_digits.check("reads at least 95 % of digits kept aside", points=2)
def digits_read(answer, rng):
    measured(answer, rng, 0.95)
