"""Model answer: what large weights cost."""

import numpy as np


def weight_penalty(params, l1, l2):
    """l1·Σ|w| + l2·Σw² over all weights of all layers; biases cost nothing.

    params: a list of pairs (W, b), W (D, H) and b (H,), each of its own size; they may hold whole
    numbers. l1, l2: numbers, at least 0.
    Yours to write: without nnlab's weight_penalty.
    Returns one number.

    weight_penalty([(np.array([[1, -2]]), np.array([5, 7]))], 1, 0.5) is 3 + 0.5·5, which is 5.5.
    """
    ### BEGIN SOLUTION
    return float(sum(l1 * np.sum(np.abs(W)) + l2 * np.sum(W**2) for W, b in params))
    ### END SOLUTION
