"""The learner's own losses over the miss, beside the noise that each of them takes for granted."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range, Select
from nnlab.demos.questions import Trouble, ask
from nnlab.demos.scripts import numbers

REACH, STEP = 6.0, 0.25
MISSES = np.arange(-REACH, REACH + STEP / 2, STEP)
POINTS = np.array([-1.5, -0.8, -0.3, 0.0, 0.2, 0.6, 1.1])
GUESSES = np.round(np.arange(-2, 4.01, 0.1), 9)


def my_loss(mse: Callable, huber: Callable) -> Asking:
    """mse(Y_hat, Y) and huber(Y_hat, Y, delta), asked for every miss and for a noisy point."""
    return Asking(
        name="my_loss",
        title="Your loss, the noise it believes in, and where it puts its prediction",
        controls=(
            Select("which", "your", "your loss", ("mse", "huber"), "huber"),
            Range("delta", "delta", "delta of your huber", 0.25, 3, 0.25, 1.0, digits=2),
            Range("noise", "outlier", "how far one point is thrown off", 0, 20, 0.5, 6),
        ),
        compute=partial(answers, mse, huber),
        script="gallery/my_loss.js",
        size=(760, 380),
    )


def answers(mse: Callable, huber: Callable, state: dict[str, Any]) -> dict[str, Any]:
    """What each miss costs, the density that this makes, and the cheapest single prediction."""
    delta = state["delta"]

    def costs(predictions: np.ndarray, targets: np.ndarray) -> float:
        if state["which"] == "mse":
            return ask(mse, predictions, targets)
        return ask(huber, predictions, targets, delta)

    prices = np.array([costs(np.array([e]), np.zeros(1)) for e in MISSES])
    if prices.min() < -1e-9:
        at = MISSES[np.argmin(prices)]
        raise Trouble(f"A miss of {at:g} costs {prices.min():.3g} in your {state['which']}: "
                      "less than nothing. No noise has such a loss.")  # fmt: skip
    targets = np.append(POINTS, 1.5 + state["noise"])
    totals = [costs(np.full(len(targets), guess), targets.copy()) for guess in GUESSES]
    weights = np.exp(-(prices - prices.min()))
    return {
        "misses": numbers(MISSES),
        "prices": numbers(prices, 5),
        "density": numbers(weights / (weights.sum() * STEP), 6),
        "targets": numbers(targets, 3),
        "guesses": numbers(GUESSES, 3),
        "totals": numbers(totals, 5),
        "mean": round(float(targets.mean()), 3),
        "middle": round(float(np.median(targets)), 3),
    }
