"""One training run on digits with at most one fault in it, and what can be seen from outside.

The network has ReLU hidden layers; the first is random and frozen. The inputs are standardized by
the training part, the rate falls a little after each epoch, each step is plain descent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from nnlab.activations import relu, softmax
from nnlab.datasets import digits_split
from nnlab.initializers import Params, he_init, lecun_init
from nnlab.losses import softmax_cross_entropy, softmax_cross_entropy_grad
from nnlab.mlp import forward
from nnlab.transfer import gradients_from_scores, standardize

HEALTHY = "healthy"
FAULTS = (
    "rate too large",
    "rate too small",
    "inputs not scaled",
    "test part in the scaling",
    "test part in the training",
    "dead start",
    "wrong pair of loss and output",
    "stale gradient",
    "accumulated gradient",
    "labels shuffled",
    "labels shifted",
    "frozen layer moves",
    "rate falls every step",
    "dropout left on",
)
DIAGNOSES = (HEALTHY, *FAULTS)
K = 10  # classes
FRESH = 200  # other digits, on which a run is measured well
FROZEN = 1  # layers
EPOCHS, FALL, DROPPED = 10, 0.9, 0.4  # FALL: of the rate after each epoch


@dataclass
class Run:
    """A run before its first step. fault: one of DIAGNOSES. seed: of data, start and order.

    X, labels: what it trains on, scaled as the run does it. X_test, labels_test: its own test
    part. X_fresh: other digits, scaled by the training part.
    """

    fault: str
    seed: int
    rng: np.random.Generator = field(init=False)

    def __post_init__(self):
        if self.fault not in DIAGNOSES:
            raise ValueError(f"need one of {', '.join(DIAGNOSES)}, got {self.fault!r}")
        rng = self.rng = np.random.default_rng([12, self.seed])
        (pool, kinds), (fresh, fresh_labels) = digits_split()
        fresh, self.labels_fresh = fresh[:FRESH], fresh_labels[:FRESH]
        n, m, self.size = int(rng.integers(190, 230)), int(rng.integers(90, 110)), 20
        order = rng.permutation(len(pool))
        train, test = order[:n], order[n : n + m]
        if self.fault == "test part in the training":
            train = np.concatenate([train, test])
        self.labels, self.labels_test = kinds[train], kinds[test]
        self.shared = len(np.intersect1d(train, test))
        self._scale(16 * pool[train], 16 * pool[test], 16 * fresh)
        self.rate = float(rng.uniform(0.2, 0.3))
        self.rate *= {"rate too large": 60.0, "rate too small": 1e-3}.get(self.fault, 1.0)
        self.params = self._start(int(rng.integers(40, 60)), int(rng.integers(24, 36)))

    def _scale(self, X: np.ndarray, X_test: np.ndarray, X_fresh: np.ndarray) -> None:
        """Gray from 0 to 16 as the run makes its inputs of it."""
        self.X, self.X_test, self.X_fresh = X, X_test, X_fresh
        if self.fault == "inputs not scaled":
            return
        by = np.vstack([X, X_test]) if self.fault == "test part in the scaling" else X
        self.X, self.X_test, self.X_fresh = (
            standardize(by, array)[1] for array in (X, X_test, X_fresh)
        )

    def _start(self, wide: int, narrow: int) -> Params:
        """He's start; the last layer's variance is 1 / fan_in."""
        rng = self.rng
        params = [
            (he_init(64, wide, rng), np.zeros(wide)),
            (he_init(wide, narrow, rng), np.zeros(narrow)),
            (lecun_init(narrow, K, rng), np.zeros(K)),
        ]
        if self.fault == "dead start":
            W, b = params[1]
            params[1] = W, b - 60.0
        return params

    def targets(self, labels: np.ndarray) -> np.ndarray:
        """The labels as the run reads them."""
        return (labels + 1) % K if self.fault == "labels shifted" else labels

    def scores(self, X: np.ndarray) -> np.ndarray:
        """The scores as the run's own evaluation gets them."""
        if self.fault != "dropout left on":
            return forward(X, self.params, relu)[-1]
        for W, b in self.params[:-1]:
            X = relu(X @ W + b)
            X = X * (self.rng.random(X.shape) >= DROPPED) / (1 - DROPPED)
        W, b = self.params[-1]
        return X @ W + b

    def told_loss(self) -> float:
        """The loss as the run itself measures it."""
        scores = self.scores(self.X)
        if self.fault == "wrong pair of loss and output":
            scores = softmax(scores)
        return softmax_cross_entropy(scores, self.targets(self.told_labels))

    @property
    def told_labels(self) -> np.ndarray:
        """The labels beside which the run has its pictures stand."""
        if self.fault != "labels shuffled":
            return self.labels
        return self.labels[np.random.default_rng(self.seed).permutation(len(self.labels))]

    def scores_grad(self, Z: np.ndarray, labels: np.ndarray) -> np.ndarray:
        """Derivative of the run's own loss by the scores Z (N, K)."""
        if self.fault != "wrong pair of loss and output":
            return softmax_cross_entropy_grad(Z, labels)
        P = softmax(Z)  # and these the loss takes for logits
        dP = softmax_cross_entropy_grad(P, labels)
        return P * (dP - (P * dP).sum(axis=1, keepdims=True))

    def gradients(self, X: np.ndarray, labels: np.ndarray) -> Params:
        """Of the run's own loss."""
        return gradients_from_scores(X, self.params, lambda Z: self.scores_grad(Z, labels))

    def pull(self) -> float:
        """Length of the loss's gradient by the scores, over that of prediction minus target."""
        Z, labels = forward(self.X, self.params, relu)[-1], self.targets(self.told_labels)
        needed = softmax_cross_entropy_grad(Z, labels)
        return float(np.linalg.norm(self.scores_grad(Z, labels)) / np.linalg.norm(needed))

    def steps(self) -> Iterator[tuple[float, Params, Params]]:
        """One epoch, step by step: (rate, gradient that was used, gradient that belongs there)."""
        X, labels = self.X, self.targets(self.labels)
        order = self.rng.permutation(len(X))
        X, labels = X[order], labels if self.fault == "labels shuffled" else labels[order]
        used: Params = []
        for start in range(0, len(X), self.size):
            batch = slice(start, start + self.size)
            grads = self.gradients(X[batch], labels[batch])
            used = self._used(used, grads)
            before = FROZEN if self.fault != "frozen layer moves" else 0
            yield self.rate, used, grads
            self.params = [
                (W - self.rate * dW, b - self.rate * db) if k >= before else (W, b)
                for k, ((W, b), (dW, db)) in enumerate(zip(self.params, used, strict=True))
            ]
            if self.fault == "rate falls every step":
                self.rate *= FALL
        self.rate *= FALL

    def _used(self, used: Params, grads: Params) -> Params:
        """The gradient that the run's step takes; used: that of the step before, if any."""
        if used and self.fault == "stale gradient":
            return used
        if used and self.fault == "accumulated gradient":
            return [(A + dW, a + db) for (A, a), (dW, db) in zip(used, grads, strict=True)]
        return grads
