"""Model answer: one step of a GRU."""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    """The next state of a gated recurrent unit, as PyTorch computes it ("reset after").

    Both x @ Wx + bx and h @ Wh + bh (N, 3H) are three blocks of H columns each, in the order
    r, z, n. r = σ(xr + hr), z = σ(xz + hz), n = tanh(xn + r·hn), h' = (1 - z)·n + z·h, where xr
    is the first block of x @ Wx + bx and hr that of h @ Wh + bh, and so on.
    x: the inputs of this step (N, D). h: the states before it (N, H). Wx: (D, 3H). Wh: (H, 3H).
    bx, bh: (3H,). All of them may hold whole numbers.
    Returns the states after the step, an array (N, H).

    gru_step(np.array([[0]]), np.array([[2]]), np.array([[0, 0, 0]]), np.array([[0, 0, 0]]),
    np.array([0, 0, 0]), np.array([0, 0, 0])) is [[1]], since z is ½ and n is 0.
    Yours to write: without nnlab's gru_step, nnlab's gru_forward and nnlab's gru_run.
    """
    ### BEGIN SOLUTION
    xr, xz, xn = np.split(x @ Wx + bx, 3, axis=1)
    hr, hz, hn = np.split(h @ Wh + bh, 3, axis=1)
    r, z = sigmoid(xr + hr), sigmoid(xz + hz)
    n = np.tanh(xn + r * hn)
    return (1 - z) * n + z * h
    ### END SOLUTION
