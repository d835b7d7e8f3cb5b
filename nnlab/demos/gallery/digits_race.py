"""The same six optimizers on real digits, for several learning rates each.

A few seconds of training, done ahead: `python -m nnlab.demos.gallery.digits_race` writes the
table anew, and a test trains some of it again.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np

from nnlab import optimizers, shipped
from nnlab.activations import relu, relu_prime
from nnlab.datasets import digits_split
from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.initializers import Params, he_init
from nnlab.losses import cross_entropy_with_logits, cross_entropy_with_logits_grad
from nnlab.mlp import forward
from nnlab.training import minibatches

FILE = "data/digits_race.json"
EPOCHS, SIZE = 8, 32
BITS = 11  # of each gradient that are kept
LAYERS = ((64, 32), (32, 10))
EXPONENTS = tuple(range(-4, 1))  # learning rates 0.0001 to 1
OPTIMIZERS = {"gradient descent": "sgd", "momentum": "momentum", "AdaGrad": "adagrad",
              "RMSProp": "rmsprop", "Adadelta": "adadelta", "Adam": "adam"}  # fmt: skip


@cache
def race(optimizer: str, lr: float) -> tuple[list[float], list[float]]:
    """Loss on the digits learned from and share read of those kept aside, after each epoch."""
    (X, labels), (X_aside, aside) = digits_split()
    Y, rng, rule = np.eye(10)[labels], np.random.default_rng(2), optimizers.BY_NAME[optimizer]
    params = [(he_init(a, b, rng), np.zeros(b)) for a, b in LAYERS]
    state, losses, shares = rule.init(params), [], []
    with np.errstate(all="ignore"):
        for epoch in range(EPOCHS + 1):
            if epoch:
                for X_batch, Y_batch in minibatches(X, Y, SIZE, rng):
                    grads = gradients(params, X_batch, Y_batch)
                    params, state = rule.update(grads, state, params, lr=lr)
            loss = cross_entropy_with_logits(forward(X, params, relu)[-1], Y)
            losses.append(min(float(loss), 99.0) if np.isfinite(loss) else 99.0)
            read = forward(X_aside, params, relu)[-1].argmax(axis=1)
            shares.append(float(np.mean(read == aside)))
    return losses, shares


def gradients(params: Params, X: np.ndarray, Y: np.ndarray) -> Params:
    """Gradients of softmax and cross-entropy over a batch, rounded to eleven bits.

    What differs between processors, the last of 53 bits, is gone before it can grow: some of
    these walks are so wild that it would grow to everything within a few hundred steps.
    """
    (_, _), (W2, _) = params
    _, H, scores = forward(X, params, relu)
    delta2 = cross_entropy_with_logits_grad(scores, Y)
    delta1 = delta2 @ W2.T * relu_prime(H)
    pairs = [(X.T @ delta1, delta1.sum(axis=0)), (H.T @ delta2, delta2.sum(axis=0))]
    return [(rounded(dW), rounded(db)) for dW, db in pairs]


def rounded(values: np.ndarray) -> np.ndarray:
    """The nearest numbers with eleven bits."""
    mantissa, exponent = np.frexp(values)
    return np.ldexp(np.round(mantissa * 2**BITS), exponent - BITS)


def runs() -> list[dict[str, Any]]:
    """One entry for each optimizer: its curves at every rate."""
    courses = []
    for name, called in OPTIMIZERS.items():
        curves = [race(called, 10.0**exponent) for exponent in EXPONENTS]
        courses.append(
            {
                "name": name,
                "losses": [numbers(losses, 4) for losses, _ in curves],
                "shares": [numbers(shares, 4) for _, shares in curves],
            }
        )
    return courses


def digits_race(exponent: int = -2, epoch: int = EPOCHS) -> Explorable:
    """exponent: every optimizer's learning rate is 10 to this power."""
    return Explorable(
        name="digits_race",
        title="Six optimizers learn to read digits",
        controls=(
            Range("exponent", "rate = 10 to the", "learning rate 10 to the power",
                  EXPONENTS[0], EXPONENTS[-1], 1, exponent, digits=0),
            Range("epoch", "epoch", "epochs done", 0, EPOCHS, 1, epoch, digits=0, plays=1),
        ),
        data={"exponents": list(EXPONENTS), "epochs": EPOCHS, "race": shipped.table(FILE)},
        script="gallery/digits_race.js",
        size=(760, 420),
        lines=3,
        note="A network 64-32-10 with ReLU, the same start and the same batches of 32 for all. "
        "Left: loss on the 1,437 digits learned from (dashes differ from line to line). Right: "
        "share of the 360 digits kept aside that are read, at every rate; a rate that is chosen "
        "has an outlined bar.",
    )  # fmt: skip


def main() -> None:
    """Train all of them and write the table."""
    shipped.store(FILE, runs(), separators=(",", ":"))


if __name__ == "__main__":
    main()
