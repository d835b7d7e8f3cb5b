"""The chart of a run: its curves, and the numbers that tell one fault from another."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnlab.activations import relu
from nnlab.doctor.runs import EPOCHS, FROZEN, Run
from nnlab.initializers import Params
from nnlab.losses import softmax_cross_entropy
from nnlab.measures import accuracy
from nnlab.mlp import forward
from nnlab.transfer import read

STEPS = 5  # of the first epoch that are looked at one by one
WORST = 99.0  # what a loss is told as when it is larger, or no number at all

Chart = dict[str, Any]


def chart(fault: str, seed: int) -> Chart:
    """Makes a run with this fault and measures it. seed: data, start, order of the samples.

    loss, train: cross-entropy and share read of the training part, measured well, before the
        first epoch and after each (11,).
    told_loss, told: the same loss, and the share of its own test part that the run says it reads
        (11,). told_again: `told` asked a second time, with the same weights (11,).
    fresh: share read of 200 other digits, measured well (11,).
    shared: pictures of the run's test part that it has trained on too.
    input_mean, input_spread: of the training inputs, the mean farthest from 0 and the largest
        standard deviation of any pixel.
    pull: length of the loss's gradient by the scores, over that of prediction minus target,
        before the first step.
    active: share of the units of each hidden layer that are above 0 for some picture, before the
        first step (2,).
    moved: length of the change of each layer's W over the length of W at the start (3,); the
        first layer is frozen.
    rates: rate at the end of each epoch, over that of the first step (10,).
    lengths: lengths of the first five steps, over the rate (5,).
    turn: cosine between each of them and the step that the gradient asks for there (5,).
    """
    run = Run(fault, seed)
    start, first = run.params, run.rate
    series: Chart = {"active": _active(run), "pull": run.pull()}
    curves, rates = [_measured(run)], []
    looked: list[tuple[float, float]] = []
    with np.errstate(all="ignore"):
        for _ in range(EPOCHS):
            for rate, used, needed in run.steps():
                if len(looked) < STEPS:
                    looked.append(_look(used, needed))
                last = rate
            rates.append(last / first)
            curves.append(_measured(run))
        series |= {name: np.array([row[name] for row in curves]) for name in curves[0]}
        series["moved"] = _finite([_moved(a, b) for a, b in zip(start, run.params, strict=True)])
    lengths, turn = zip(*looked, strict=True)
    series |= {"rates": np.array(rates), "lengths": _finite(lengths), "turn": np.array(turn)}
    series |= {
        "shared": run.shared,
        "input_mean": float(np.abs(run.X.mean(axis=0)).max()),
        "input_spread": float(run.X.std(axis=0).max()),
    }
    return {name: _short(value) for name, value in series.items()}


def _short(value):
    """With six decimals at the most: a chart is read."""
    return value if isinstance(value, int) else np.round(value, 6) + 0.0


def _measured(run: Run) -> dict[str, float]:
    loss = softmax_cross_entropy(forward(run.X, run.params, relu)[-1], run.labels)
    series, again = (
        accuracy(run.targets(run.labels_test), run.scores(run.X_test).argmax(axis=1))
        for _ in range(2)
    )
    return {
        "loss": float(_finite(loss)),
        "told_loss": float(_finite(run.told_loss())),
        "train": accuracy(run.labels, read(run.X, run.params)),
        "told": series,
        "told_again": again,
        "fresh": accuracy(run.labels_fresh, read(run.X_fresh, run.params)),
    }


def _finite(values) -> np.ndarray:
    return np.minimum(np.nan_to_num(np.asarray(values, dtype=float), nan=WORST), WORST)


def _active(run: Run) -> np.ndarray:
    """Share of units above 0 for some picture, layer by layer."""
    hidden = forward(run.X, run.params, relu)[1:-1]
    return np.array([np.mean(H.max(axis=0) > 0) for H in hidden])


def _moved(before, after) -> float:
    return float(np.linalg.norm(after[0] - before[0]) / np.linalg.norm(before[0]))


def _flat(grads: Params) -> np.ndarray:
    """The gradients of the layers that are to move, as one vector."""
    return np.concatenate([array.ravel() for pair in grads[FROZEN:] for array in pair])


def _look(used: Params, needed: Params) -> tuple[float, float]:
    """Length of the gradient that was used, and its cosine with the one that belongs there."""
    a, b = _flat(used), _flat(needed)
    length, other = float(np.linalg.norm(a)), float(np.linalg.norm(b))
    if not (np.isfinite(length) and np.isfinite(other)) or not length * other:
        return length, 1.0
    return length, float(a @ b / (length * other))
