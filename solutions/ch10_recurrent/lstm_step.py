"""Model answer: one step of an LSTM."""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    """The next states of an LSTM: c' = f·c + i·g, h' = o·tanh(c').

    The sums x @ Wx + h @ Wh + b (N, 4H) are four blocks of H columns each, in the order
    i, f, g, o; i, f and o go through a sigmoid, g through tanh.
    x: the inputs of this step (N, D). h, c: the states before it, each (N, H). Wx: (D, 4H).
    Wh: (H, 4H). b: (4H,). All of them may hold whole numbers, and x numbers from -1000 to 1000,
    for which no warning is given.
    Returns (h, c), the states after the step, each (N, H).

    lstm_step(np.array([[0]]), np.array([[0]]), np.array([[2]]), np.array([[0, 0, 0, 0]]),
    np.array([[0, 0, 0, 0]]), np.array([0, 0, 0, 0])) gives [[1]] for the new c, since f is ½ and
    g is 0.
    Yours to write: without nnlab's lstm_step, nnlab's lstm_forward and nnlab's lstm_run.
    """
    ### BEGIN SOLUTION
    i, f, g, o = np.split(x @ Wx + h @ Wh + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c
    ### END SOLUTION
