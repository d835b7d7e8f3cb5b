"""A training plan: a network's step, compiled once into operations that are bound to buffers.

The mathematics is `mlp.mlp_gradients`; what is different is where numbers lie and when memory
is asked for, which is once. A plan's step does no more than walk along lists of operations:

- All parameters lie in one flat vector and all gradients in another, so an optimizer's step is
  a few operations on one array. Layer k's piece, seen as a matrix, is M (H, D + 1): the columns
  of W as rows, and b as the last column.
- Activations are stored feature-first, A (H + 1, n), with a last row of ones. So M @ A is
  Wᵀ A + b, and delta @ Aᵀ is the gradient of W and b in one product.
- The activations of all layers lie below one another, so slopes are taken of many at once.
- Plain descent's learning rate is multiplied into the loss's delta (K, n), the smallest array.
- Numbers are 0-d arrays of the plan's dtype: numpy converts a Python number at every call.
- Batches stay where they are in memory, so the operations of a whole epoch are one list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby, pairwise
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from nnlab import losses
from nnlab.fast import inplace
from nnlab.fast.batches import Batches, Samples
from nnlab.fast.operations import ACTIVATIONS, SIGMOID_OF_LOGITS, SOFTMAX, Activation, Operations
from nnlab.initializers import Params
from nnlab.mlp import check_params, sizes_of


class Loss(NamedTuple):
    """factor(n, K) of output minus target in delta. value(scores (n, K), Y (n, K)) for a loss
    that takes logits, and the output that belongs to it; without, half the factor times the sum
    of squares.
    """

    factor: Callable[[int, int], float]
    value: Callable[..., float] | None = None
    output: Activation | None = None


LOSSES = {
    "cross_entropy": Loss(lambda n, K: 1 / n, losses.cross_entropy_with_logits, SOFTMAX),
    "bce": Loss(lambda n, K: 1 / (n * K), losses.bce_with_logits, SIGMOID_OF_LOGITS),
    "half_squared_error": Loss(lambda n, K: 1 / n),
    "mse": Loss(lambda n, K: 2 / (n * K)),
}


class Pass:
    """Forward and backward for n samples at a time: buffers, and the operations bound to them.

    M, G: parameters and gradients of the layers, each (H, D + 1). `scale`: a 0-d array, what
    output minus target is multiplied by: the loss's factor, and the learning rate where the
    optimizer wants it there.
    """

    def __init__(self, M: Sequence[np.ndarray], G, activations: Sequence[Activation], n: int):
        ends = np.cumsum([len(m) + 1 for m in M])
        A = np.ones((ends[-1], n), M[0].dtype)
        S = np.empty_like(A)
        stored, slopes = np.split(A, ends[:-1]), np.split(S, ends[:-1])  # each layer's (H + 1, n)
        outputs = [a[:-1] for a in stored]
        deltas = [np.empty_like(a) for a in outputs]
        self.M, self.G = M[0], G[0]
        self.first, self.last = outputs[0], outputs[-1]
        self.first_delta, self.last_delta = deltas[0], deltas[-1]
        self.scale = np.ones((), M[0].dtype)
        self.forward: Operations = []
        for k, m in enumerate(M):
            if k:
                self.forward += activations[k - 1].forward(outputs[k - 1])
                self.forward.append(partial(m.dot, stored[k - 1], outputs[k]))
        self.output = activations[-1].forward(outputs[-1])
        self.backward: Operations = [partial(np.multiply, deltas[-1], self.scale, deltas[-1])]
        self.backward += _all_slopes(activations, ends, A, S)
        for k in reversed(range(len(M))):
            if activations[k].slope:
                self.backward.append(partial(np.multiply, deltas[k], slopes[k][:-1], deltas[k]))
            if k:
                self.backward.append(partial(deltas[k].dot, stored[k - 1].T, G[k]))
                self.backward.append(partial(M[k][:, :-1].T.dot, deltas[k], deltas[k - 1]))

    def scores(self, X: np.ndarray) -> np.ndarray:
        """Weighted sums (K, n) of the last layer. X: (n, D + 1), last column ones."""
        self.M.dot(X.T, self.first)
        for operation in self.forward:
            operation()
        return self.last

    def outputs(self, X: np.ndarray) -> np.ndarray:
        """Outputs (K, n) of the last layer, in a buffer that the next call overwrites."""
        self.scores(X)
        for operation in self.output:
            operation()
        return self.last

    def gradients(self, X: np.ndarray, Y: np.ndarray) -> Operations:
        """Operations that fill G with the gradients of this batch, scaled by `scale`.

        X: (n, D + 1). Y: (K, n). Both are read where they lie whenever the operations run.
        """
        return [
            partial(self.M.dot, X.T, self.first),
            *self.forward,
            *self.output,
            partial(np.subtract, self.last, Y, self.last_delta),
            *self.backward,
            partial(self.first_delta.dot, X, self.G),
        ]


def _all_slopes(activations: Sequence[Activation], ends, A, S) -> Operations:
    """Slopes S of all outputs A, of neighboring layers with one activation at once.

    ends: the row of A at which each layer ends.
    """
    operations, start = [], 0
    for activation, layers in groupby(zip(activations, ends, strict=True), lambda pair: pair[0]):
        end = max(end for _, end in layers)
        if activation.slope:
            operations += activation.slope(A[start:end], S[start:end])
        start = end
    return operations


class Plan:
    """A fully connected network that trains fast; `params` is copied, and read back at any time.

    hidden, output: names in ACTIVATIONS. loss: a name in LOSSES; "cross_entropy" implies softmax
    and "bce" sigmoid as output. optimizer: a name in `optimizers.BY_NAME`, settings its numbers.

        plan = Plan(params, "relu", loss="cross_entropy", optimizer="adam", lr=0.001)
        batches = Batches(plan.samples(X, Y), 32)
        plan.epoch(batches, rng)
    """

    def __init__(
        self,
        params: Params,
        hidden: str = "sigmoid",
        output: str = "linear",
        loss: str = "half_squared_error",
        optimizer: str = "sgd",
        lr: float = 0.1,
        dtype: type = np.float64,
        **settings: float,
    ):
        check_params(np.empty((0, len(params[0][0]))), params)
        self.kind = _named(LOSSES, "loss", loss)
        last = self.kind.output or _named(ACTIVATIONS, "output", output)
        inner = _named(ACTIVATIONS, "hidden activation", hidden)
        self.activations = [inner] * (len(params) - 1) + [last]
        self.sizes = sizes_of(params)
        self.flat: np.ndarray = np.concatenate(
            [np.vstack([W, b]).T.ravel() for W, b in params]
        ).astype(dtype)
        self.gradient = np.zeros_like(self.flat)
        self.M, self.G = self._layers(self.flat), self._layers(self.gradient)
        self.optimizer = inplace.optimizer(optimizer, self.flat, self.gradient, lr, **settings)
        self.passes: dict[int, Pass] = {}
        self.epochs: WeakKeyDictionary[Batches, Operations] = WeakKeyDictionary()

    def _layers(self, flat: np.ndarray) -> list[np.ndarray]:
        """The pieces of a flat vector as matrices (H, D + 1), without copying."""
        layers, start = [], 0
        for D, H in pairwise(self.sizes):
            layers.append(flat[start : start + H * (D + 1)].reshape(H, D + 1))
            start += H * (D + 1)
        return layers

    def _pass(self, n: int) -> Pass:
        """Buffers and operations for n samples, compiled when n is first seen."""
        if n not in self.passes:
            self.passes[n] = Pass(self.M, self.G, self.activations, n)
            self._set_scale(n)
        return self.passes[n]

    def _set_scale(self, n: int) -> None:
        rate = self.optimizer.lr if self.optimizer.rate_in_gradient else 1.0
        self.passes[n].scale[()] = rate * self.kind.factor(n, self.sizes[-1])

    @property
    def params(self) -> Params:
        """[(W, b), ...] as they are now, copied."""
        return [(m[:, :-1].T.copy(), m[:, -1].copy()) for m in self.M]

    @property
    def lr(self) -> float:
        """Learning rate; may be set between steps, for a schedule."""
        return self.optimizer.lr

    @lr.setter
    def lr(self, lr: float) -> None:
        self.optimizer.lr = lr
        for n in self.passes:
            self._set_scale(n)

    def samples(self, X, Y=None) -> Samples:
        """X (N, D) and Y (N, K), or Y left out, in the form that a plan reads. Copies both."""
        X = np.asarray(X)
        if X.ndim != 2 or X.shape[1] != self.sizes[0]:
            raise ValueError(f"need X (N, {self.sizes[0]}), got {X.shape}")
        need = len(X), self.sizes[-1]
        Y = np.zeros(need) if Y is None else np.asarray(Y)
        if Y.shape != need:
            raise ValueError(f"need Y {need}, got {Y.shape}")
        dtype = self.flat.dtype
        features = np.ones((X.shape[1] + 1, len(X)), dtype)
        features[:-1] = X.T
        return Samples(features.T, Y.astype(dtype))

    def epoch(self, batches: Batches, rng: np.random.Generator | None = None) -> None:
        """One step for every batch, shuffled first when there is an rng."""
        if rng is not None:
            batches.shuffle(rng)
        if batches not in self.epochs:
            self.epochs[batches] = self._epoch(batches)
        for operation in self.epochs[batches]:
            operation()

    def _epoch(self, batches: Batches) -> Operations:
        """Every operation of an epoch, in order: batches keep their places in memory."""
        steps = [[*self._pass(len(X)).gradients(X, Y), self.optimizer] for X, Y in batches.pairs]
        return [operation for step in steps for operation in step]

    def loss(self, samples: Samples) -> float:
        """Mean loss of samples, without a step."""
        one = self._pass(len(samples.X))
        if self.kind.value is not None:
            return self.kind.value(one.scores(samples.X).T, samples.Y)
        error = np.subtract(one.outputs(samples.X), samples.Y.T, one.last_delta).ravel()
        return 0.5 * self.kind.factor(*samples.Y.shape) * float(error.dot(error))

    def outputs(self, samples: Samples) -> np.ndarray:
        """Outputs (N, K) of the last layer."""
        return self._pass(len(samples.X)).outputs(samples.X).T.copy()


def _named(table: dict, what: str, name: str):
    if name not in table:
        raise ValueError(f"need a {what} of {sorted(table)}, got {name!r}")
    return table[name]
