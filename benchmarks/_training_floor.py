"""What a training step cannot do without, and nothing else: the floor under the races.

`ours` is nnlab's runner of `training`: its `plan` has the buffers, its `size` is that of a batch.
"""

from __future__ import annotations

from functools import partial

import numpy as np


class BareProducts:
    """Only the matrix products of a step, on the plan's own buffers: the floor.

    update: called after those of each batch.
    """

    def __init__(self, ours, update=None):
        plan, n = ours.plan, ours.size
        self.size, self.update, M, G = n, update, plan.M, plan.G
        A = [np.ones((len(m) + 1, n), m.dtype) for m in M]
        D = [np.ones((len(m), n), m.dtype) for m in M]
        self.first, self.last = partial(M[0].dot), partial(D[0].dot)
        self.A, self.G = A[0][:-1], G[0]
        self.middle = []
        for k in range(1, len(M)):
            self.middle.append(partial(M[k].dot, A[k - 1], A[k][:-1]))
            self.middle.append(partial(D[k].dot, A[k - 1].T, G[k]))
            self.middle.append(partial(M[k][:, :-1].T.dot, D[k], D[k - 1]))

    def epoch(self, data):
        for X, _ in data.pairs:
            if len(X) < self.size:
                continue
            self.first(X.T, self.A)
            for product in self.middle:
                product()
            self.last(X, self.G)
            if self.update:
                self.update()


class PlainProducts:
    """The same products as the formulas write them: a new array each, samples in rows."""

    def __init__(self, ours, size: int):
        rng, dtype = np.random.default_rng(0), ours.plan.flat.dtype
        self.W = [W.astype(dtype) for W, _ in ours.plan.params]
        self.A = [rng.random((size, W.shape[1])).astype(dtype) for W in self.W]

    def epoch(self, batches: list[np.ndarray]):
        W, A = self.W, self.A
        for X in batches:
            for before, weights in zip([X, *A], W, strict=False):
                before @ weights
            for k in range(len(W) - 1, 0, -1):
                A[k - 1].T @ A[k]
                A[k] @ W[k].T
            X.T @ A[0]
