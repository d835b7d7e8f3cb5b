"""Model answer: a plain recurrent network from the first step to the last."""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    """All states of a plain recurrent network, tanh(x @ Wx + h @ Wh + b) at every step.

    X: N sequences of T steps (N, T, D). h0: the states before the first step (N, H).
    Wx: (D, H). Wh: (H, H). b: (H,). All of them may hold whole numbers.
    Returns H, an array (N, T, H): H[:, t] are the states after step t. h0 is not among them.

    rnn_forward(np.array([[[1], [1]]]), np.array([[0]]), np.array([[1]]), np.array([[0]]),
    np.array([-1])) is [[[0], [0]]].
    Yours to write: without nnlab's rnn_step and nnlab's rnn_forward.
    """
    ### BEGIN SOLUTION
    h, states = h0, []
    for t in range(X.shape[1]):
        h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return np.stack(states, axis=1)
    ### END SOLUTION
