"""A training plan for networks of layers: convolution, pooling, dropout, batch norm, dense.

The same idea as `plan`, which stays the plan for fully connected networks alone: parameters and
gradients in one flat vector each, memory asked for once, a step that walks along a list of
operations. What differs is where numbers lie. `plan` lays activations feature-first with a row of
ones below, and takes slopes of many layers at once; pictures lie sample-first with channels last,
so that patches are rows and a convolution is one product. One plan for both would have had every
line twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

import numpy as np

from nnlab import losses
from nnlab.fast import inplace
from nnlab.fast.layer import Bound, Layer, pieces
from nnlab.fast.layers import Conv, MaxPool, Relu
from nnlab.fast.operations import Operations


class LayerPlan:
    """A network that trains fast with softmax and cross-entropy; starts are copied.

    layers: the first one next to the input. shape: of one sample, (H, W, C) or (D,). optimizer: a
    name in `optimizers.BY_NAME`, settings its numbers.

        plan = LayerPlan([Conv(K, b, pad=1), Relu(), MaxPool(2), Flatten(), Dense(W, b0)],
                         (16, 16, 1), optimizer="adam", lr=0.005)
        plan.step(X, labels)
    """

    def __init__(
        self,
        layers: Sequence[Layer],
        shape: tuple[int, ...],
        optimizer: str = "adam",
        lr: float = 0.001,
        dtype: type = np.float32,
        **settings: float,
    ):
        self.layers, self.shape = _pooled_first(layers), tuple(shape)
        starts = [array for layer in layers for array in layer.start]
        self.flat: np.ndarray = np.concatenate([np.ravel(array) for array in starts]).astype(dtype)
        self.gradient = np.zeros_like(self.flat)
        self.params, self.grads = (pieces(v, starts) for v in (self.flat, self.gradient))
        self.optimizer = inplace.optimizer(optimizer, self.flat, self.gradient, lr, **settings)
        self.passes: dict[int, Pass] = {}

    @property
    def lr(self) -> float:
        """Learning rate; may be set between steps, for a schedule."""
        return self.optimizer.lr

    @lr.setter
    def lr(self, lr: float) -> None:
        self.optimizer.lr = lr
        for one in self.passes.values():
            one.set_scale(self.optimizer)

    def _pass(self, X: np.ndarray) -> Pass:
        """Buffers and operations for so many samples, compiled when n is first seen."""
        X = np.asarray(X)
        if X.shape[1:] != self.shape:
            raise ValueError(f"need X (n, {', '.join(map(str, self.shape))}), got {X.shape}")
        if len(X) not in self.passes:
            self.passes[len(X)] = Pass(self, len(X))
        self.passes[len(X)].X[:] = X
        return self.passes[len(X)]

    def step(self, X: np.ndarray, labels: np.ndarray) -> None:
        """One step on a batch: X (n, *shape), labels (n,) from 0."""
        self._pass(X).gradients(labels)
        self.optimizer()

    def scores(self, X: np.ndarray, batch: int = 512) -> np.ndarray:
        """What the last layer says, (N, K); dropout and batch norm as when predicting."""
        parts = [self._pass(X[s : s + batch]).predict() for s in range(0, len(X), batch)]
        return np.concatenate(parts)

    def loss(self, X: np.ndarray, labels: np.ndarray) -> float:
        """Mean cross-entropy, as when predicting."""
        return losses.softmax_cross_entropy(self.scores(X).astype(float), labels)


class Pass:
    """Forward and backward for n samples at a time."""

    def __init__(self, plan: LayerPlan, n: int):
        self.X = np.zeros((n, *plan.shape), plan.flat.dtype)
        self.forward: Operations = []
        self.ahead: Operations = []
        backward: list[Operations] = []
        Y, dY, start = self.X, None, 0
        for layer in plan.layers:
            end = start + sum(np.size(array) for array in layer.start)
            bound: Bound = layer.bind(Y, dY, plan.flat[start:end], plan.gradient[start:end])
            self.forward += bound.forward
            self.ahead += bound.forward if bound.predict is None else bound.predict
            backward.append(bound.backward)
            Y, dY, start = bound.Y, bound.dY, end
        assert dY is not None  # a network has a layer
        self.Y, self.hot = Y, np.zeros(Y.shape, Y.dtype)
        self.rows = np.arange(n)
        self.scale = np.ones((), Y.dtype)
        self.set_scale(plan.optimizer)
        self.backward: Operations = [*_softmax_rows(Y, dY), partial(np.subtract, dY, self.hot, dY),
                         partial(np.multiply, dY, self.scale, dY)]  # fmt: skip
        for operations in backward[::-1]:
            self.backward += operations

    def set_scale(self, optimizer) -> None:
        """What output minus target is multiplied by."""
        rate = optimizer.lr if optimizer.rate_in_gradient else 1.0
        self.scale[()] = rate / len(self.rows)

    def gradients(self, labels: np.ndarray) -> None:
        """Fills the plan's gradient with that of the mean cross-entropy of this batch."""
        self.hot.fill(0)
        self.hot[self.rows, labels] = 1
        for operation in self.forward:
            operation()
        for operation in self.backward:
            operation()

    def predict(self) -> np.ndarray:
        """Scores (n, K), copied."""
        for operation in self.ahead:
            operation()
        return self.Y.copy()


def _softmax_rows(Z: np.ndarray, P: np.ndarray) -> Operations:
    top = np.zeros((len(Z), 1), Z.dtype)
    return [
        partial(np.maximum.reduce, Z, 1, None, top, True),
        partial(np.subtract, Z, top, P),
        partial(np.exp, P, P),
        partial(np.add.reduce, P, 1, None, top, True),
        partial(np.divide, P, top, P),
    ]


def _pooled_first(layers: Sequence[Layer]) -> list[Layer]:
    """ReLU and max pooling in the order that costs less: the largest of what is cut off at 0 is
    the largest, cut off at 0, and after pooling there is less to cut off. A convolution that is
    pooled knows it, and gives its places in the order of the windows."""
    order = list(layers)
    for k in range(len(order) - 1):
        if isinstance(order[k], Relu) and isinstance(order[k + 1], MaxPool):
            order[k], order[k + 1] = order[k + 1], order[k]
    for k, (below, above) in enumerate(pairwise(order)):
        if isinstance(below, Conv) and isinstance(above, MaxPool):
            order[k] = replace(below, window=above.size)
    return order
