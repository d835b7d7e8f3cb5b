"""Model answer: the share of points on the right side."""

import numpy as np


def sign_accuracy(scores, y):
    """The share of points that a network puts on the right side, from 0 to 1.

    scores: what it says, (N,). y: labels, (N,), each -1 or 1. A score is right where its sign is
    that of the label, however small it is. Exactly 0 is on neither side, and wrong.
    Returns one number.

    sign_accuracy(np.array([0.2, -3, 0, 1]), np.array([1, 1, -1, 1])) is 0.5.
    """
    ### BEGIN SOLUTION
    return float(np.mean(scores * y > 0))
    ### END SOLUTION
