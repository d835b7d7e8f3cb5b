"""One neuron, and a layer of them: weighted sum, bias, activation."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

GATES = {"and": (0, 0, 0, 1), "or": (0, 1, 1, 1), "nand": (1, 1, 1, 0), "xor": (0, 1, 1, 0)}
GATE_INPUTS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


def weighted_sum(x, w, b) -> float:
    """x[0] w[0] + x[1] w[1] + ... + b: what reaches the activation of a neuron.

    x, w: (D,). b: a number. Raises ValueError when x and w differ in shape.
    """
    x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    if x.ndim != 1 or x.shape != w.shape:
        raise ValueError(f"need x (D,) and w (D,), got {x.shape} and {w.shape}")
    return float(x @ w + b)


def neuron(x, w, b, f: Callable) -> float:
    """Output f(x · w + b) of one neuron for one sample.

    x, w: (D,). b: a number. f: activation.
    """
    return float(f(weighted_sum(x, w, b)))


def layer(X, W, b, f: Callable) -> np.ndarray:
    """Outputs (N, H) of a layer of H neurons for N samples: f(X W + b).

    X: (N, D). W: (D, H), a column per neuron. b: (H,). f: activation, entry by entry.
    Raises ValueError when the shapes do not fit.
    """
    X, W, b = (np.asarray(a, dtype=float) for a in (X, W, b))
    if X.ndim != 2 or W.ndim != 2 or X.shape[1] != W.shape[0]:
        raise ValueError(f"need X (N, D) and W (D, H), got {X.shape} and {W.shape}")
    if b.shape != (W.shape[1],):
        raise ValueError(f"need b ({W.shape[1]},), one per neuron, got {b.shape}")
    return np.asarray(f(X @ W + b))
