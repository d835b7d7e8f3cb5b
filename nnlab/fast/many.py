"""Many networks of one size trained at once, each on data of its own: one product a layer.

Whoever wants to know whether something helps trains ten networks, not one. All arrays here have a
leading axis of R networks, X (R, N, D), W (R, D, H): numpy multiplies R small matrices in a call,
and an optimizer's step is taken on all parameters of all networks, one flat vector.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from nnlab.activations import softmax
from nnlab.fast import inplace
from nnlab.initializers import Params, he_init
from nnlab.normalization import (
    batch_norm,
    batch_norm_backward,
    batch_norm_predict,
    update_running,
)
from nnlab.regularization import dropout_mask, penalized_gradients
from nnlab.schedules import cosine_schedule

Change = Callable[[np.ndarray, np.random.Generator], np.ndarray]


@dataclass(frozen=True)
class Recipe:
    """How networks are built and trained: ReLU, He's start, Adam, cross-entropy.

    dropout, dropout_inputs: shares that are dropped. decay: AdamW's, beside the gradient.
    smoothing: share of the target that is spread over all classes. change: of the inputs (m, D)
    of a step, with a generator. falling: whether the rate falls to 0 along a cosine.
    """

    hidden: tuple[int, ...] = (64, 64)
    l1: float = 0.0
    l2: float = 0.0
    decay: float = 0.0
    dropout: float = 0.0
    dropout_inputs: float = 0.0
    batch_norm: bool = False
    smoothing: float = 0.0
    change: Change | None = None
    steps: int = 800
    batch: int = 25
    lr: float = 2e-3
    falling: bool = True


class Networks:
    """R networks of these sizes, float32, in one flat vector; `gradient` lies alike.

    layers: (W (R, D, H), b (R, H)) views. scales: (gamma, beta), each (R, H), of hidden layers
    with batch norm, and `running` the means and variances that they predict with.
    """

    def __init__(self, sizes: list[int], starts: list[np.random.Generator], recipe: Recipe):
        R, self.sizes, self.recipe = len(starts), sizes, recipe
        shapes = [s for D, H in pairwise(sizes) for s in ((R, D, H), (R, H))]
        inner = sizes[1:-1] if recipe.batch_norm else []
        shapes += [(R, H) for H in inner for _ in range(2)]
        self.flat = np.zeros(sum(int(np.prod(s)) for s in shapes), np.float32)
        self.gradient = np.zeros_like(self.flat)
        self.layers, self.scales = self._views(self.flat, shapes)
        self.gradients, self.scale_gradients = self._views(self.gradient, shapes)
        self.running = [(np.zeros(R * H), np.ones(R * H)) for H in inner]
        for r, rng in enumerate(starts):
            for W, _ in self.layers:
                W[r] = he_init(W.shape[1], W.shape[2], rng)
        for gamma, _ in self.scales:
            gamma[...] = 1

    def _views(self, flat: np.ndarray, shapes: list[tuple]) -> tuple[list, list]:
        cuts = np.cumsum([int(np.prod(s)) for s in shapes])[:-1]
        views = [v.reshape(s) for v, s in zip(np.split(flat, cuts), shapes, strict=True)]
        pairs = list(zip(views[::2], views[1::2], strict=True))
        return pairs[: len(self.sizes) - 1], pairs[len(self.sizes) - 1 :]

    def params(self, r: int) -> Params:
        """Network r as a list of (W, b), float64; without batch norm."""
        return [(W[r].astype(float), b[r].astype(float)) for W, b in self.layers]

    def scores(self, X: np.ndarray) -> np.ndarray:
        """Scores (R, N, K) of every network when predicting, X (N, D) or one each, (R, N, D)."""
        A = np.broadcast_to(X, (len(self.layers[0][0]), *X.shape[-2:])).astype(np.float32)
        for k, (W, b) in enumerate(self.layers):
            A = A @ W + b[:, None]
            if k < len(self.layers) - 1:
                if self.scales:
                    gamma, beta = (v.ravel() for v in self.scales[k])
                    mean, var = self.running[k]
                    F = batch_norm_predict(_beside(A), gamma, beta, mean, var)
                    A = _apart(F, len(A)).astype(np.float32)
                A = np.maximum(A, 0)
        return A

    def learn(self, X: np.ndarray, Y: np.ndarray, rng: np.random.Generator) -> None:
        """Fills `gradient`: X (R, n, D), Y (R, n, K), the mean of the cross-entropy over n."""
        inputs, sums, masks = self._forward(X, rng)
        dA = softmax(sums[-1])
        dA -= Y
        dA /= X.shape[1]
        for k in reversed(range(len(self.layers))):
            if k < len(self.layers) - 1:
                if masks[k + 1] is not None:
                    dA *= masks[k + 1]
                dA = self._bend_back(k, dA, sums[k])
            dW, db = self.gradients[k]
            np.matmul(inputs[k].transpose(0, 2, 1), dA, out=dW)
            dA.sum(axis=1, out=db)
            if k:
                dA = dA @ self.layers[k][0].transpose(0, 2, 1)
        if self.recipe.l1 or self.recipe.l2:
            new = penalized_gradients(self.gradients, self.layers, self.recipe.l1, self.recipe.l2)
            for (dW, _), (with_penalty, _) in zip(self.gradients, new, strict=True):
                dW[...] = with_penalty

    def _forward(self, X, rng):
        """Inputs and weighted sums of every layer, and masks of its inputs, None where all stay."""
        inputs, sums, masks = [], [], []
        A, last = X, len(self.layers) - 1
        for k, (W, b) in enumerate(self.layers):
            p = self.recipe.dropout if k else self.recipe.dropout_inputs
            masks.append(dropout_mask(A.shape, p, rng).astype(np.float32) if p else None)
            inputs.append(A * masks[-1] if p else A)
            sums.append(inputs[-1] @ W)
            sums[-1] += b[:, None]
            if k < last:
                A = np.maximum(self._normalized(k, sums[-1]), 0)
        return inputs, sums, masks

    def _normalized(self, k: int, Z: np.ndarray) -> np.ndarray:
        if not self.scales:
            return Z
        F = _beside(Z)
        self.running[k] = update_running(*self.running[k], F)
        gamma, beta = (v.ravel() for v in self.scales[k])
        return _apart(batch_norm(F, gamma, beta), len(Z))

    def _bend_back(self, k: int, dA: np.ndarray, Z: np.ndarray) -> np.ndarray:
        """By the sums Z of hidden layer k, from dA by its outputs."""
        if not self.scales:
            dA *= Z > 0
            return dA
        F, (gamma, beta) = _beside(Z), (v.ravel() for v in self.scales[k])
        dF, dgamma, dbeta = batch_norm_backward(
            _beside(dA) * (batch_norm(F, gamma, beta) > 0), F, gamma
        )
        for into, gradient in zip(self.scale_gradients[k], (dgamma, dbeta), strict=True):
            into[...] = gradient.reshape(into.shape)
        return _apart(dF, len(Z))


def _beside(A: np.ndarray) -> np.ndarray:
    """(R, n, H) as (n, R·H): to batch norm, the units of all networks are features."""
    return A.transpose(1, 0, 2).reshape(A.shape[1], -1)


def _apart(F: np.ndarray, R: int) -> np.ndarray:
    return F.reshape(len(F), R, -1).transpose(1, 0, 2)


def train_many(
    X: np.ndarray,
    y: np.ndarray,
    recipe: Recipe,
    seeds: list[int],
    watch: Callable[[int, Networks], None] | None = None,
) -> Networks:
    """R networks, network r on X[r] (N, D) and y[r] (N,) from the start of seeds[r].

    The order of the samples hangs on the seeds alone, so recipes are compared on the same
    batches. watch(step, networks) is called before the first step and after every one.
    """
    starts, orders, chances = (
        [np.random.default_rng([stream, seed]) for seed in seeds] for stream in range(3)
    )
    nets = Networks([X.shape[2], *recipe.hidden, int(y.max()) + 1], starts, recipe)
    step_of = inplace.optimizer("adam", nets.flat, nets.gradient, recipe.lr)
    if not recipe.change:
        X = X.astype(np.float32)
    targets = _targets(y, recipe.smoothing)
    mine = np.arange(len(X))[:, None]
    for step in range(recipe.steps):
        if watch:
            watch(step, nets)
        at = step * recipe.batch % (X.shape[1] // recipe.batch * recipe.batch)
        if at == 0:
            order = np.stack([rng.permutation(X.shape[1]) for rng in orders])
        rows = mine, order[:, at : at + recipe.batch]
        batch = X[rows]
        if recipe.change:
            batch = recipe.change(batch.reshape(-1, X.shape[2]), chances[0]).reshape(batch.shape)
        nets.learn(batch.astype(np.float32, copy=False), targets[rows], chances[0])
        if recipe.falling:
            step_of.lr = cosine_schedule(step, recipe.steps, recipe.lr, 0.0)
        for W, _ in nets.layers if recipe.decay else []:
            W *= 1 - step_of.lr * recipe.decay
        step_of()
    if watch:
        watch(recipe.steps, nets)
    return nets


def _targets(y: np.ndarray, smoothing: float) -> np.ndarray:
    """One-hot rows (R, N, K), a share of which is spread evenly over all classes."""
    hot = np.eye(int(y.max()) + 1, dtype=np.float32)[y]
    return hot * (1 - smoothing) + np.float32(smoothing / hot.shape[-1])
