"""The layers of a `LayerPlan`: those of `picture_layers`, dense ones, and what stands between."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

import numpy as np

from nnlab.fast.layer import Bound, Layer, like_input, pieces
from nnlab.fast.operations import Operations
from nnlab.fast.picture_layers import Conv, GlobalAverage, MaxPool

__all__ = [
    "BatchNorm",
    "Conv",
    "Dense",
    "Dropout",
    "Flatten",
    "GlobalAverage",
    "Layer",
    "MaxPool",
    "Relu",
]


@dataclass(eq=False)
class Dense(Layer):
    """X @ W + b: W (D, K), b (K,)."""

    W: np.ndarray
    b: np.ndarray

    def __post_init__(self):
        if np.ndim(self.W) != 2 or np.shape(self.b) != (self.W.shape[1],):
            shapes = f"{np.shape(self.W)} and {np.shape(self.b)}"
            raise ValueError(f"need W (D, K) and b (K,), got {shapes}")
        self.start = (self.W, self.b)

    def bind(self, X, dX, w, g) -> Bound:
        """X (n, D)."""
        (W, b), (dW, db) = (pieces(v, self.start) for v in (w, g))
        if X.shape[1:] != W.shape[:1]:
            raise ValueError(f"need {W.shape[0]} numbers a sample, got {X.shape[1:]}")
        Y, dY = like_input(X, len(X), W.shape[1])
        forward: Operations = [partial(X.dot, W, Y), partial(np.add, Y, b, Y)]
        backward: Operations = [
            partial(X.T.dot, dY, dW),
            partial(np.ones(len(X), X.dtype).dot, dY, db),
        ]
        if dX is not None:
            backward.append(partial(dY.dot, W.T, dX))
        return Bound(Y, dY, forward, backward)


class Relu(Layer):
    """The larger of 0 and x, in place: whoever is below has to do without its output."""

    def bind(self, X, dX, w, g) -> Bound:
        """X of any shape. The slope is 1 where the output is above 0."""
        above = np.zeros(X.shape, bool)
        if dX is None:
            dX = np.zeros_like(X)
        forward: Operations = [partial(np.maximum, X, np.zeros_like(X), out=X)]
        backward: Operations = [
            partial(np.greater, X, 0, above),
            partial(np.multiply, dX, above, dX),
        ]
        return Bound(X, dX, forward, backward)


class Flatten(Layer):
    """All numbers of a sample in one row: another look at the same memory."""

    def bind(self, X, dX, w, g) -> Bound:
        """X (n, H, W, C)."""
        back = None if dX is None else dX.reshape(len(X), -1)
        return Bound(X.reshape(len(X), -1), back, [], [])


@dataclass(eq=False)
class Dropout(Layer):
    """While training each number is dropped with probability p, and the others are divided by
    1 - p; predicting leaves all as they are."""

    p: float
    rng: np.random.Generator

    def __post_init__(self):
        if not 0 <= self.p < 1:
            raise ValueError(f"need a share dropped of at least 0 and below 1, got {self.p}")

    def bind(self, X, dX, w, g) -> Bound:
        """X of any shape."""
        Y, dY = like_input(X, *X.shape)
        uniform, mask = np.zeros(X.shape, np.float32), np.zeros(X.shape, X.dtype)
        scale = np.array(1 / (1 - self.p), X.dtype)
        forward: Operations = [
            partial(self.rng.random, dtype=np.float32, out=uniform),
            partial(np.greater_equal, uniform, np.float32(self.p), out=mask, casting="unsafe"),
            partial(np.multiply, mask, scale, mask),
            partial(np.multiply, X, mask, Y),
        ]
        backward: Operations = [] if dX is None else [partial(np.multiply, dY, mask, dX)]
        return Bound(Y, dY, forward, backward, [partial(np.copyto, Y, X)])


@dataclass(eq=False)
class BatchNorm(Layer):
    """Each channel (last axis) to mean 0 and variance 1 over the batch, then times gamma plus beta.

    Predicting uses running statistics, which every step moves by the share `momentum` towards
    those of its batch; the running variance takes the unbiased one.
    """

    gamma: np.ndarray
    beta: np.ndarray
    momentum: float = 0.1
    eps: float = 1e-5
    running_mean: np.ndarray = field(init=False)
    running_var: np.ndarray = field(init=False)

    def __post_init__(self):
        self.start = (self.gamma, self.beta)
        self.running_mean = np.zeros(len(self.gamma))
        self.running_var = np.ones(len(self.gamma))

    def bind(self, X, dX, w, g) -> Bound:
        """X (n, ..., C)."""
        (gamma, beta), (dgamma, dbeta) = (pieces(v, self.start) for v in (w, g))
        Y, dY = like_input(X, *X.shape)
        hat, array = like_input(X, *X.shape)
        C = X.shape[-1]
        x, y, dy, h, t = (a.reshape(-1, C) for a in (X, Y, dY, hat, array))
        mean, var, root, total = np.zeros((4, C), X.dtype)
        ones, N = np.ones(len(x), X.dtype), len(x)
        share, eps = np.array(1 / N, X.dtype), np.array(self.eps, X.dtype)

        def remember():
            self.running_mean += self.momentum * (mean - self.running_mean)
            self.running_var += self.momentum * (var * (N / max(N - 1, 1)) - self.running_var)

        def predict():
            scale = gamma / np.sqrt(self.running_var + self.eps)
            y[:] = (x - self.running_mean) * scale + beta

        forward: Operations = [
            partial(ones.dot, x, mean), partial(np.multiply, mean, share, mean),
            partial(np.subtract, x, mean, h), partial(np.multiply, h, h, t),
            partial(ones.dot, t, var), partial(np.multiply, var, share, var),
            partial(np.add, var, eps, root), partial(np.sqrt, root, root),
            partial(np.divide, h, root, h),
            partial(np.multiply, h, gamma, y), partial(np.add, y, beta, y), remember,
        ]  # fmt: skip
        backward: Operations = [
            partial(np.multiply, dy, h, t), partial(ones.dot, t, dgamma),
            partial(ones.dot, dy, dbeta),
        ]  # fmt: skip
        if dX is not None:
            # dx = gamma / root · (dy - (Σ dy + hat Σ dy·hat) / N)
            d = dX.reshape(-1, C)
            backward += [
                partial(np.multiply, h, dgamma, t), partial(np.add, t, dbeta, t),
                partial(np.multiply, t, share, t), partial(np.subtract, dy, t, d),
                partial(np.divide, gamma, root, total), partial(np.multiply, d, total, d),
            ]  # fmt: skip
        return Bound(Y, dY, forward, backward, [predict])
