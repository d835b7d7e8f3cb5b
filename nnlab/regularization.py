"""What keeps a network from learning its examples by heart: penalties, dropout, stopping early.

Penalties are `l1·Σ|w| + l2·Σw²` over weights, not biases, without a ½, beside a loss that is a mean
over samples. `params` is a list of `(W, b)`, gradients a list of `(dW, db)`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnlab.initializers import Params


def weight_penalty(params: Params, l1: float, l2: float) -> float:
    """l1·Σ|w| + l2·Σw² over all weights of all layers; biases are left out."""
    _check(l1, l2)
    return float(sum(l1 * np.abs(W).sum() + l2 * (W**2).sum() for W, _ in params))


def penalized_gradients(grads: Params, params: Params, l1: float, l2: float) -> Params:
    """The gradients with those of `weight_penalty`: dW + l1·sign(W) + 2·l2·W, db as it was.

    At 0, where |w| has a kink, sign is 0.
    """
    _check(l1, l2)
    return [
        (dW + l1 * np.sign(W) + 2 * l2 * W, db)
        for (dW, db), (W, _) in zip(grads, params, strict=True)
    ]


def soft_threshold(w: np.ndarray, t: float) -> np.ndarray:
    """sign(w)·max(|w| - t, 0): the w' that makes ½(w' - w)² + t·|w'| smallest.

    A step of L1 that ends at 0 instead of jumping over it. Raises ValueError for t < 0.
    """
    if t < 0:
        raise ValueError(f"need t ≥ 0, got {t}")
    return np.sign(w) * np.maximum(np.abs(w) - t, 0.0)


def dropout_mask(shape: tuple[int, ...], p: float, rng: np.random.Generator) -> np.ndarray:
    """Independent entries: 0 with probability p, else 1 / (1 - p), so that the mean is 1.

    p: share that is dropped, 0 ≤ p < 1; ValueError for another. Srivastava et al. (2014), whose
    p is the share that is kept, and who scale when predicting.
    """
    if not 0 <= p < 1:
        raise ValueError(f"p is the share dropped, from 0 up to but not 1, got {p}")
    return (rng.random(shape) >= p) / (1 - p)


def early_stopping(losses: Sequence[float], patience: int) -> tuple[int, int]:
    """(best, stopped), epochs from 0.

    stopped: the `patience`-th epoch in a row without a loss below the smallest before it, or the
    last. best: the epoch of the smallest loss until then, of equal ones the first. What comes
    after `stopped` is not looked at. Raises ValueError without losses or patience.
    """
    if len(losses) < 1 or patience < 1:
        raise ValueError(f"need losses and patience ≥ 1, got {len(losses)} and {patience}")
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        if epoch - best >= patience:
            return best, epoch
    return best, len(losses) - 1


def bias_variance(P: np.ndarray, truth: np.ndarray) -> tuple[float, float]:
    """(bias², variance) of R trainings, P (R, M), at M points, truth (M,) without noise.

    Each is a mean over the points: of the squared miss of the average training, and of how far
    single trainings lie from that average (1/R). Their sum is the mean squared error.
    """
    if np.ndim(P) != 2 or np.shape(truth) != (np.shape(P)[1],):
        raise ValueError(f"need P (R, M) and truth (M,), got {np.shape(P)}, {np.shape(truth)}")
    average = P.mean(axis=0)
    return float(np.mean((average - truth) ** 2)), float(np.mean((P - average) ** 2))


def _check(l1: float, l2: float) -> None:
    if l1 < 0 or l2 < 0:
        raise ValueError(f"need penalties of at least 0, got l1 = {l1}, l2 = {l2}")
