"""Long short-term memory: a second state c with a lane of its own, and gates that open it.

Blocks in the order i, f, g, o: what is taken in, what is kept, what there is to take in, what is
shown. c' = f·c + i·g, h' = o·tanh(c'). Hochreiter and Schmidhuber (1997) had no f; it came with
Gers, Schmidhuber and Cummins (2000).
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


class LstmRun(NamedTuple):
    """What one way forward has computed, time first.

    h, c: (T + 1, N, H), with the states before the first step. gates: (T, N, 4, H), after their
    sigmoids and tanh. shown: (T, N, H), tanh of the new c.
    """

    h: np.ndarray
    c: np.ndarray
    gates: np.ndarray
    shown: np.ndarray


def lstm_step(x, h, c, Wx, Wh, b) -> tuple[np.ndarray, np.ndarray]:
    """The next (h, c), each (N, H), from input x (N, D) and states h, c (N, H).

    Wx: (D, 4H). Wh: (H, 4H). b: (4H,). Blocks i, f, g, o; sigmoid, sigmoid, tanh, sigmoid.
    """
    x, h, c, Wx, Wh, b = as_floats(x, h, c, Wx, Wh, b)
    check_step(x, h, c)
    H, C = lstm_forward(x[:, None], h, c, Wx, Wh, b)
    return H[:, 0], C[:, 0]


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b) -> Gradients:
    """(dx, dh, dc, dWx, dWh, db), the derivatives by the old states and the rest.

    dh, dc: derivatives by the new h and c, each (N, H); dc without the part that goes through h.
    """
    dh, dc, x, h, c, Wx, Wh, b = as_floats(dh, dc, x, h, c, Wx, Wh, b)
    check_step(x, h, c, dh, dc)
    dX, *others = lstm_backward(dh[:, None], x[:, None], h, c, Wx, Wh, b, dc=dc)
    return dX[:, 0], *others


def lstm_forward(X, h0, c0, Wx, Wh, b) -> tuple[np.ndarray, np.ndarray]:
    """All states (H, C), each (N, T, H), of sequences X (N, T, D), without those at the start."""
    run = lstm_run(X, h0, c0, Wx, Wh, b)
    return run.h[1:].swapaxes(0, 1), run.c[1:].swapaxes(0, 1)


def lstm_run(X, h0, c0, Wx, Wh, b) -> LstmRun:
    """The way forward with all that the way back needs of it.

    A sigmoid is half of a tanh of half: σ(z) = ½ + ½ tanh(z/2). With the halves put into the
    weights, one call of tanh serves all four blocks, and none can overflow.
    """
    X, h0, c0, Wx, Wh, b = as_floats(X, h0, c0, Wx, Wh, b)
    check_sequence(X, h0, c0)
    N, T, D = X.shape
    wide = h0.shape[1]
    check_weights(D, wide, 4, Wx, Wh, b)
    half = np.full(4 * wide, 0.5, dtype=X.dtype)
    half[2 * wide : 3 * wide] = 1
    rest, W = 1 - half, Wh * half
    gates = (flat(time_first(X)) @ (Wx * half) + b * half).reshape(T, N, 4 * wide)
    h, c = np.empty((T + 1, N, wide), X.dtype), np.empty((T + 1, N, wide), X.dtype)
    h[0], c[0], shown = h0, c0, np.empty((T, N, wide), X.dtype)
    taken, spare = np.empty((N, wide), X.dtype), np.empty((N, 4 * wide), X.dtype)
    for t in range(T):
        z = gates[t]
        z += np.matmul(h[t], W, out=spare)
        np.tanh(z, out=z)
        z *= half
        z += rest
        i, f, g, o = (z[:, k * wide : (k + 1) * wide] for k in range(4))
        np.multiply(f, c[t], out=c[t + 1])
        c[t + 1] += np.multiply(i, g, out=taken)
        np.multiply(o, np.tanh(c[t + 1], out=shown[t]), out=h[t + 1])
    return LstmRun(h, c, gates.reshape(T, N, 4, wide), shown)


def lstm_backward(dH, X, h0, c0, Wx, Wh, b, run: LstmRun | None = None, dc=None) -> Gradients:
    """(dX, dh0, dc0, dWx, dWh, db) from dH (N, T, H), through all time.

    dH: derivative of the loss by each h, without what goes through later states. dc: (N, H), the
    derivative by the last c, where the loss sees it; none by default. run: of the way forward.
    """
    dH, X, h0, c0, Wx, Wh, b = as_floats(dH, X, h0, c0, Wx, Wh, b)
    run = lstm_run(X, h0, c0, Wx, Wh, b) if run is None else run
    check_gradient(dH, X, h0)
    T, N, _, wide = run.gates.shape
    by_gate, by_c = _slopes(run)
    dZ, dh = np.empty_like(by_gate), np.zeros_like(h0)
    dc = np.zeros_like(c0) if dc is None else np.array(dc, dtype=c0.dtype)
    for t in reversed(range(T)):
        dh = dh + dH[:, t]
        dc += dh * by_c[t]
        np.multiply(by_gate[t, :, :3], dc[:, None], out=dZ[t, :, :3])
        np.multiply(by_gate[t, :, 3], dh, out=dZ[t, :, 3])
        dc *= run.gates[t, :, 1]
        dh = dZ[t].reshape(N, -1) @ Wh.T
    at_sums = dZ.reshape(T * N, 4 * wide)
    dX = (at_sums @ Wx.T).reshape(T, N, -1).swapaxes(0, 1)
    dWx, dWh = flat(time_first(X)).T @ at_sums, flat(run.h[:-1]).T @ at_sums
    return dX, dh, dc, dWx, dWh, at_sums.sum(axis=0)


def _slopes(run: LstmRun) -> tuple[np.ndarray, np.ndarray]:
    """For all steps at once: (T, N, 4, H), by which dc (for o: dh) reaches each gate's sum, and
    (T, N, H), by which dh reaches dc."""
    i, _, g, o = (run.gates[:, :, k] for k in range(4))
    by_gate = run.gates * (1 - run.gates)
    by_gate[:, :, 0] *= g
    by_gate[:, :, 1] *= run.c[:-1]
    by_gate[:, :, 2] = i * (1 - g**2)
    by_gate[:, :, 3] *= run.shown
    return by_gate, o * (1 - run.shown**2)
