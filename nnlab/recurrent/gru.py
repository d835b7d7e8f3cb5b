"""The gated recurrent unit (Cho et al. 2014), as PyTorch and Keras compute it: "reset after".

Blocks in the order r, z, n: n = tanh(x·Wxn + bxn + r·(h·Whn + bhn)), h' = (1 - z)·n + z·h. Two
biases, since r multiplies only one of them. The last version of the paper resets h before the
product instead.
"""

from __future__ import annotations

from typing import NamedTuple

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


class GruRun(NamedTuple):
    """What one way forward has computed, time first.

    h: (T + 1, N, H), with the state before the first step. gates: (T, N, 3, H), r, z and n.
    old: (T, N, H), h·Whn + bhn, what r lets through.
    """

    h: np.ndarray
    gates: np.ndarray
    old: np.ndarray


def gru_step(x, h, Wx, Wh, bx, bh) -> np.ndarray:
    """The next state (N, H) from input x (N, D) and state h (N, H).

    Wx: (D, 3H). Wh: (H, 3H). bx, bh: (3H,). Blocks r, z, n; sigmoid, sigmoid, tanh.
    """
    x, h, Wx, Wh, bx, bh = as_floats(x, h, Wx, Wh, bx, bh)
    check_step(x, h)
    return gru_forward(x[:, None], h, Wx, Wh, bx, bh)[:, 0]


def gru_forward(X, h0, Wx, Wh, bx, bh) -> np.ndarray:
    """All states (N, T, H) of sequences X (N, T, D), without h0 (N, H), from which they start."""
    return gru_run(X, h0, Wx, Wh, bx, bh).h[1:].swapaxes(0, 1)


def gru_run(X, h0, Wx, Wh, bx, bh) -> GruRun:
    """The way forward with all that the way back needs of it; σ(z) = ½ + ½ tanh(z/2)."""
    X, h0, Wx, Wh, bx, bh = as_floats(X, h0, Wx, Wh, bx, bh)
    check_sequence(X, h0)
    N, T, D = X.shape
    wide = h0.shape[1]
    check_weights(D, wide, 3, Wx, Wh, bx, bh)
    gates = (flat(time_first(X)) @ Wx + bx).reshape(T, N, 3 * wide)
    h, old = np.empty((T + 1, N, wide), X.dtype), np.empty((T, N, wide), X.dtype)
    h[0], both = h0, slice(0, 2 * wide)
    for t in range(T):
        carried, z = h[t] @ Wh + bh, gates[t]
        opened = 0.5 + 0.5 * np.tanh(0.5 * (z[:, both] + carried[:, both]))
        z[:, both], old[t] = opened, carried[:, 2 * wide :]
        n = np.tanh(z[:, 2 * wide :] + opened[:, :wide] * old[t])
        z[:, 2 * wide :] = n
        h[t + 1] = n + opened[:, wide:] * (h[t] - n)
    return GruRun(h, gates.reshape(T, N, 3, wide), old)


def gru_backward(dH, X, h0, Wx, Wh, bx, bh, run: GruRun | None = None) -> Gradients:
    """(dX, dh0, dWx, dWh, dbx, dbh) from dH (N, T, H), through all time.

    dH: derivative of the loss by each state, without what goes through later states.
    """
    dH, X, h0, Wx, Wh, bx, bh = as_floats(dH, X, h0, Wx, Wh, bx, bh)
    run = gru_run(X, h0, Wx, Wh, bx, bh) if run is None else run
    check_gradient(dH, X, h0)
    T, N = run.gates.shape[:2]
    dZ, dU, dh = np.empty_like(run.gates), np.empty_like(run.gates), np.zeros_like(h0)
    for t in reversed(range(T)):
        r, z, n = (run.gates[t, :, k] for k in range(3))
        dh = dh + dH[:, t]
        dn = dh * (1 - z) * (1 - n**2)
        dZ[t, :, 0] = dn * run.old[t] * r * (1 - r)
        dZ[t, :, 1] = dh * (run.h[t] - n) * z * (1 - z)
        dZ[t, :, 2] = dn
        dU[t] = dZ[t]
        dU[t, :, 2] *= r
        dh = dh * z + dU[t].reshape(N, -1) @ Wh.T
    by_x, by_h = dZ.reshape(T * N, -1), dU.reshape(T * N, -1)
    dX = (by_x @ Wx.T).reshape(T, N, -1).swapaxes(0, 1)
    dWx, dWh = flat(time_first(X)).T @ by_x, flat(run.h[:-1]).T @ by_h
    return dX, dh, dWx, dWh, by_x.sum(axis=0), by_h.sum(axis=0)
