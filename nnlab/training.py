"""Training as a loop: shuffle, cut into mini-batches, take the gradient, take a step."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from nnlab.initializers import Params

SLOW = 2.0  # seconds before a progress line appears


def minibatches(
    X, Y, size: int, rng: np.random.Generator
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Each sample once, in random order, in batches of `size`; the last may be smaller.

    X: (N, ...), Y: (N, ...). Raises ValueError for different N or a size below 1.
    """
    if len(X) != len(Y):
        raise ValueError(f"need as many targets as samples, got {len(X)} and {len(Y)}")
    if size < 1:
        raise ValueError(f"need a batch size of at least 1, got {size}")
    order = rng.permutation(len(X))
    for start in range(0, len(X), size):
        chosen = order[start : start + size]
        yield X[chosen], Y[chosen]


@dataclass
class History:
    """What training did: the loss before it and after every epoch, and why it ended."""

    losses: list[float] = field(default_factory=list)
    stopped: str = "all epochs done"


def train(
    X,
    Y,
    params: Params,
    loss: Callable,
    gradients: Callable,
    lr: float,
    epochs: int,
    batch_size: int,
    rng: np.random.Generator,
    stop: Callable[[History], bool] | None = None,
    progress: bool = True,
) -> tuple[Params, History]:
    """Mini-batch gradient descent; returns new parameters and the history.

    loss(X, Y, params) -> float, gradients(X, Y, params) -> like params. `params` is not
    changed. stop(history) -> True ends training early. Long work prints its progress.
    """
    params = [(W.copy(), b.copy()) for W, b in params]
    history = History([loss(X, Y, params)])
    line = ProgressLine(epochs) if progress else None
    for epoch in range(epochs):
        for X_batch, Y_batch in minibatches(X, Y, batch_size, rng):
            for (W, b), (dW, db) in zip(params, gradients(X_batch, Y_batch, params), strict=True):
                W -= lr * dW
                b -= lr * db
        history.losses.append(loss(X, Y, params))
        if line:
            line.show(epoch + 1, history.losses[-1])
        if stop is not None and stop(history):
            history.stopped = f"condition met after epoch {epoch + 1}"
            break
    if line:
        line.close()
    return params, history


class ProgressLine:
    """One line that is rewritten, once work has taken longer than `SLOW` seconds."""

    def __init__(self, epochs: int, stream=None):
        self.epochs = epochs
        self.stream = stream if stream is not None else sys.stdout
        self.start = time.monotonic()
        self.shown = False

    def show(self, epoch: int, loss: float) -> None:
        if time.monotonic() - self.start < SLOW:
            return
        full = round(20 * epoch / self.epochs)
        bar = "█" * full + "░" * (20 - full)
        self.stream.write(f"\r{bar} epoch {epoch} of {self.epochs}, loss {loss:.4g}")
        self.stream.flush()
        self.shown = True

    def close(self) -> None:
        """Ends the line, if there is one."""
        if self.shown:
            self.stream.write("\n")
