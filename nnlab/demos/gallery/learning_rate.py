"""Steps into a valley: too short, good, too long."""

import numpy as np

from nnlab.demos.controls import Range
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.linear import linear_gradient, linear_loss

STEPS = 25
RATES = np.round(np.arange(0.02, 1.1001, 0.02), 2)


def samples() -> tuple[np.ndarray, np.ndarray]:
    """Twelve samples with one input of mean 0 and mean square 1, and targets around 1.5 x."""
    rng = np.random.default_rng(4)
    x = rng.normal(size=12)
    x = (x - x.mean()) / x.std()
    noise = rng.normal(size=12)
    noise -= noise.mean() + x * np.mean(noise * x)
    return x[:, None], 1.5 * x + 0.4 * noise / noise.std()


def descent(lr: float) -> tuple[list[float], list[float]]:
    """The weight and the loss, before the first step and after each."""
    X, y = samples()
    w, b = np.array([-1.0]), 0.0
    weights, losses = [float(w[0])], [linear_loss(w, b, X, y)]
    for _ in range(STEPS):
        dw, db = linear_gradient(w, b, X, y)
        w, b = w - lr * dw, b - lr * db
        weights.append(float(w[0]))
        losses.append(linear_loss(w, b, X, y))
    return weights, losses


def learning_rate(lr: float = 0.02, step: int = STEPS) -> Explorable:
    """Gradient descent on one weight of linear regression, for every learning rate."""
    X, y = samples()
    walks = [descent(rate) for rate in RATES]
    w = np.linspace(-2.2, 5.2, 75)
    return Explorable(
        name="learning_rate",
        title="The learning rate, and what becomes of the loss",
        controls=(
            Range("lr", "learning rate", "learning rate", float(RATES[0]), float(RATES[-1]), 0.02,
                  lr, digits=2),
            Range("step", "steps", "steps taken", 0, STEPS, 1, step, digits=0),
        ),
        data={
            "valley": numbers([[v, linear_loss(np.array([v]), 0.0, X, y)] for v in w], 4),
            "weights": [numbers(weights, 4) for weights, _ in walks],
            "losses": [numbers(losses, 6) for _, losses in walks],
            # the mean square of the inputs is 1, so the valley's curvature is 2
            "factors": numbers(1 - 2 * RATES, 6),
            "least": float(round(min(linear_loss(np.array([1.5]), 0.0, X, y), 99), 6)),
        },
        script="gallery/learning_rate.js",
        size=(760, 400),
        lines=3,
        note="Mean squared error of a linear neuron with one weight, on twelve samples. The bias "
        "stays at 0 here, because inputs and targets have mean 0. Right axis: logarithmic.",
    )  # fmt: skip
