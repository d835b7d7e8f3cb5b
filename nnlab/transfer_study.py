"""What old knowledge is worth: the figures of chapter 12, measured once and kept as data.

`python -m nnlab.transfer_study` measures them (some minutes) and writes `data/transfer_study.json`.
All methods get the same draws of few samples, 300 steps of Adam and a rate that falls along a
cosine; what is kept aside is read once. A test measures a small part again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnlab import optimizers, shipped
from nnlab.baselines import fit_linear
from nnlab.datasets import Data, digits_split
from nnlab.initializers import Params
from nnlab.measures import accuracy, mean_and_error
from nnlab.transfer import (
    class_gradients,
    few_of_each,
    fit,
    new_head,
    old_network,
    read,
    turned_digits,
)
from nnlab.transfer_networks import he_network

FILE = "data/transfer_study.json"
LR, LR_HEAD = 0.003, 0.02  # of networks that move, and of a last layer on frozen features
L2 = 1e-3  # of the linear layer, the same for all draws
NOISE = 0.3
ANGLES = (0, 10, 20, 30, 45, 90)
NEW_CLASSES = "0 to 4, then 5 to 9"


def task(name: str) -> tuple[Data, Data, Params]:
    """Samples to draw from, those kept aside, and the old network.

    name: NEW_CLASSES, "noise", "dark on light", or "turned by 20" with any number of degrees.
    """
    (X, y), (X_aside, aside) = digits_split()
    if name == NEW_CLASSES:
        new, new_aside = y >= 5, aside >= 5
        parts = (X[new], y[new] - 5), (X_aside[new_aside], aside[new_aside] - 5)
        return *parts, old_network("0 to 4")
    changed = _change(name)
    return (changed(X), y), (changed(X_aside), aside), old_network()


def _change(name: str) -> Callable[[np.ndarray], np.ndarray]:
    if name == "noise":
        return lambda X: X + NOISE * np.random.default_rng(len(X)).normal(size=X.shape)
    if name == "dark on light":
        return lambda X: 1 - X
    degrees = float(name.removeprefix("turned by "))
    return lambda X: turned_digits(X, degrees)


def shares(name: str, each: int, seed: int) -> dict[str, float]:
    """Share of what is kept aside that is read, by method, after `each` samples of every class."""
    (X, y), (X_aside, aside), old = task(name)
    rng = np.random.default_rng([seed, each])
    chosen = few_of_each(y, each, rng)
    few, labels, classes = X[chosen], y[chosen], int(y.max()) + 1
    start = new_head(old, classes, rng) if name == NEW_CLASSES else old
    random = he_network(classes, rng)
    trained = {
        "anew": fit(random, few, labels, lr=LR),
        "frozen": fit(start, few, labels, frozen=2, lr=LR_HEAD),
        "frozen random": fit(random, few, labels, frozen=2, lr=LR_HEAD),
        "all moving": fit(start, few, labels, lr=LR),
    }
    new = start if name == NEW_CLASSES else new_head(old, classes, rng)
    head_alone = fit(new, few, labels, frozen=2, lr=LR_HEAD)
    trained["head first"] = fit(head_alone, few, labels, lr=LR)
    if name != NEW_CLASSES:
        trained["untouched"] = old
        trained["new head, all moving"] = fit(new, few, labels, lr=LR)
    accuracies = {
        method: accuracy(aside, read(X_aside, params)) for method, params in trained.items()
    }
    W, b = fit_linear(few, labels, classes, L2)
    return accuracies | {"linear": accuracy(aside, (X_aside @ W + b).argmax(axis=1))}


def measured(name: str, each: int, seeds: int) -> dict[str, list[float]]:
    """Mean and standard error in percent of each method, over so many draws."""
    runs = [shares(name, each, seed) for seed in range(seeds)]
    measures = {method: mean_and_error([100 * run[method] for run in runs]) for method in runs[0]}
    return {method: np.round(pair, 1).tolist() for method, pair in measures.items()}


def forgetting(lr: float, way: str, seeds: int = 6) -> list[list[float]]:
    """Percent read of 0 to 4 and of 5 to 9, after each number of steps in STEPS.

    The network for all ten has learned 0 to 4 alone, and now sees 20 of each of 5 to 9.
    """
    return np.round(100 * np.mean([_forgets(lr, way, s) for s in range(seeds)], axis=0), 1).tolist()


STEPS = (0, 1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120)
RATES = (0.0003, 0.001, 0.003, 0.01)
WAYS = ("all layers move", "two layers frozen", "all move, some old digits too")


def _forgets(lr: float, way: str, seed: int) -> list[tuple[float, float]]:
    (X, y), (X_aside, aside) = digits_split()
    rng = np.random.default_rng(seed)
    params = widened(old_network("0 to 4"), rng)
    chosen = np.flatnonzero(y >= 5)[few_of_each(y[y >= 5], 20, rng)]
    if way == WAYS[2]:
        chosen = np.append(chosen, np.flatnonzero(y < 5)[few_of_each(y[y < 5], 5, rng)])
    frozen, curve = 2 if way == WAYS[1] else 0, []
    moving, state = params[frozen:], optimizers.adam_init(params[frozen:])
    for step in range(STEPS[-1] + 1):
        params = [*params[:frozen], *moving]
        if step in STEPS:
            right = read(X_aside, params) == aside
            curve.append((float(right[aside < 5].mean()), float(right[aside >= 5].mean())))
        grads = class_gradients(X[chosen], y[chosen], params)[frozen:]
        moving, state = optimizers.adam_update(grads, state, moving, lr=lr)
    return curve


def widened(params: Params, rng: np.random.Generator) -> Params:
    """The network for five classes with outputs for ten: the new ones begin small and random."""
    W, b = params[-1]
    more = rng.normal(0.0, np.sqrt(1 / len(W)), size=(len(W), 10 - W.shape[1]))
    return [*params[:-1], (np.hstack([W, more]), np.append(b, np.zeros(10 - len(b))))]


def study() -> dict[str, Any]:
    """All tables."""
    named = [*(f"turned by {angle}" for angle in ANGLES), "noise", "dark on light"]
    few = {name: {str(n): measured(name, n, 8) for n in (1, 3, 10)} for name in named}
    few[NEW_CLASSES] = {str(n): measured(NEW_CLASSES, n, 12) for n in (1, 2, 5, 10, 20)}
    forgotten = {way: {str(lr): forgetting(lr, way) for lr in RATES} for way in WAYS}
    return {"few": few, "forgotten": forgotten}


def stored() -> dict[str, Any]:
    """The tables as they were measured."""
    return shipped.table(FILE)


def main() -> None:
    """Measure and write the file."""
    shipped.store(FILE, study(), indent=1)


if __name__ == "__main__":
    main()
