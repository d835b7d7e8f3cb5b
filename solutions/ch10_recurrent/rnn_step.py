"""Model answer: one step of a plain recurrent cell."""

import numpy as np


def rnn_step(x, h, Wx, Wh, b):
    """The next state of a plain recurrent cell, tanh(x @ Wx + h @ Wh + b).

    x: the inputs of this step (N, D), a row for each sequence. h: the states before it (N, H).
    Wx: (D, H). Wh: (H, H). b: (H,). All of them may hold whole numbers.
    Returns the states after the step, an array (N, H).

    rnn_step(np.array([[1, 2]]), np.array([[1]]), np.array([[3], [-1]]), np.array([[-1]]),
    np.array([0])) is [[0]], since 3 - 2 - 1 is 0.
    Yours to write: without nnlab's rnn_step and nnlab's rnn_forward.
    """
    ### BEGIN SOLUTION
    return np.tanh(x @ Wx + h @ Wh + b)
    ### END SOLUTION
