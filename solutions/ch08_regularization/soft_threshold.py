"""Model answer: a step towards 0 that ends there."""

import numpy as np


def soft_threshold(w, t):
    """Every number moved towards 0 by t, and no further than to 0: sign(w)·max(|w| - t, 0).

    w: an array of any shape; it may hold whole numbers. t: a number, at least 0.
    What lies within t of 0 becomes exactly 0.
    Yours to write: without nnlab's soft_threshold.
    Returns a new array of the shape of w.

    soft_threshold(np.array([3, -1, 0.5, -2.5]), 1) is [2, 0, 0, -1.5].
    """
    ### BEGIN SOLUTION
    return np.sign(w) * np.maximum(np.abs(w) - t, 0)
    ### END SOLUTION
