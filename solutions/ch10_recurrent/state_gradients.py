"""Model answer: how long the gradient is, step by step into the past."""

import numpy as np


def state_gradients(Wh, g, T):
    """How long the derivative of the loss by each of T states is, without any activation.

    The states follow h_t = h_(t-1) @ Wh, as rows. The loss sees the last one alone.
    Wh: (H, H). g: the derivative by the last state (H,). Both may hold whole numbers.
    T: number of states, at least 1.
    Returns an array (T,): the length (Euclidean norm) of the derivative by each state, the first
    state first, so that the last entry is the length of g.

    state_gradients(np.array([[2, 0], [0, 2]]), np.array([3, 4]), 3) is [20, 10, 5].
    Yours to write: without nnlab's state_gradients.
    """
    ### BEGIN SOLUTION
    lengths = []
    for _ in range(T):
        lengths.append(np.linalg.norm(g))
        g = g @ Wh.T
    return np.array(lengths[::-1])
    ### END SOLUTION
