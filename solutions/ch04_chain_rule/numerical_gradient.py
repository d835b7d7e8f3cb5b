"""Model answer: a gradient by trying out, entry by entry."""

import numpy as np


def numerical_gradient(f, w, h):
    """Central differences: how f answers when each entry of w is nudged up and down by h.

    f: a function of one array like w; gives a number. w: array of any shape, whole numbers
    included. h: step, a number.
    Returns an array of w's shape. Entry i is (f(w + h at i) - f(w - h at i)) / (2 h).

    For f(w) = w[0]·w[1], w = np.array([3.0, 5.0]) and h = 1e-5 it is [5, 3]. w itself stays as it
    is.

    Yours to write: without nnlab's numerical_gradient and scipy's approx_fprime.
    """
    ### BEGIN SOLUTION
    w = np.array(w, dtype=float)
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[i] = h
        gradient[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return gradient
    ### END SOLUTION
