"""The plain recurrent cell of Elman (1990): h' = tanh(x·Wx + h·Wh + b)."""

from __future__ import annotations

import numpy as np

from nnlab.recurrent.shapes import (
    as_floats,
    check_gradient,
    check_sequence,
    check_step,
    check_weights,
    flat,
    time_first,
)

Gradients = tuple[np.ndarray, ...]


def rnn_step(x, h, Wx, Wh, b) -> np.ndarray:
    """The next state (N, H) from input x (N, D) and state h (N, H).

    Wx: (D, H). Wh: (H, H). b: (H,). Raises ValueError where shapes do not fit.
    """
    x, h, Wx, Wh, b = as_floats(x, h, Wx, Wh, b)
    check_step(x, h)
    check_weights(x.shape[1], h.shape[1], 1, Wx, Wh, b)
    return np.tanh(x @ Wx + h @ Wh + b)


def rnn_forward(X, h0, Wx, Wh, b) -> np.ndarray:
    """All states (N, T, H) of sequences X (N, T, D), without h0 (N, H), from which they start."""
    X, h0, Wx, Wh, b = as_floats(X, h0, Wx, Wh, b)
    check_sequence(X, h0)
    check_weights(X.shape[2], h0.shape[1], 1, Wx, Wh, b)
    H = X @ Wx + b
    h = h0
    for t in range(X.shape[1]):
        H[:, t] += h @ Wh
        h = np.tanh(H[:, t], out=H[:, t])
    return H


def rnn_backward(dH, X, h0, Wx, Wh, b, run=None) -> Gradients:
    """(dX, dh0, dWx, dWh, db) from dH (N, T, H): backpropagation through time (Werbos 1990).

    dH: the derivative of the loss by each state, without what goes through later states.
    run: rnn_forward's states, where they are known already.
    The weights serve every step, so their gradients are sums over the steps.
    """
    dH, X, h0, Wx, Wh, b = as_floats(dH, X, h0, Wx, Wh, b)
    H = time_first(rnn_forward(X, h0, Wx, Wh, b) if run is None else run)
    check_gradient(dH, X, h0)
    slopes, steps = 1 - H**2, time_first(X)
    dZ, dh = np.empty_like(H), np.zeros_like(h0)
    for t in reversed(range(len(H))):
        np.multiply(dH[:, t] + dh, slopes[t], out=dZ[t])
        dh = dZ[t] @ Wh.T
    before = np.concatenate([h0[None], H[:-1]])
    dX = (dZ @ Wx.T).swapaxes(0, 1)
    return dX, dh, flat(steps).T @ flat(dZ), flat(before).T @ flat(dZ), flat(dZ).sum(axis=0)


def state_gradients(Wh, g, T: int) -> np.ndarray:
    """(T,) lengths of the derivative by each state of h_t = h_(t-1)·Wh, first state first.

    g: (H,), the derivative by the last state, so that the last length is |g|. Going back a step
    multiplies by Wh transposed: in the long run the largest eigenvalue of Wh decides.
    """
    Wh, g = as_floats(Wh, g)
    if g.ndim != 1 or Wh.shape != (len(g), len(g)) or T < 1:
        raise ValueError(f"need Wh (H, H), g (H,) and T of at least 1, got {Wh.shape}, {g.shape}")
    lengths = np.empty(T)
    for t in reversed(range(T)):
        lengths[t] = np.linalg.norm(g)
        g = Wh @ g
    return lengths


def last_states(H, lengths) -> np.ndarray:
    """(N, H): of every sequence the state at its last step, number lengths - 1.

    H: (N, T, H), states of sequences that were filled up to T steps. lengths: (N,), 1 to T.
    """
    H, lengths = np.asarray(H), np.asarray(lengths)
    if H.ndim != 3 or lengths.shape != H.shape[:1]:
        raise ValueError(f"need H (N, T, H) and lengths (N,), got {H.shape} and {lengths.shape}")
    if lengths.size and not (lengths.min() >= 1 and lengths.max() <= H.shape[1]):
        raise ValueError(f"need lengths from 1 to {H.shape[1]}, got {lengths}")
    return H[np.arange(len(H)), lengths - 1]
