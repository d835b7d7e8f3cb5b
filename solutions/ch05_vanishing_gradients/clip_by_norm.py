"""Model answer: a gradient that is too long is made shorter."""

import numpy as np


def clip_by_norm(grads, max_norm):
    """All arrays times one factor, so that together they are not longer than max_norm.

    grads: list of arrays of any shapes, floats. Their norm is the root of the sum of all squares,
    over all entries of all arrays. max_norm: a positive number.
    Returns a list of arrays: grads times max_norm / norm, or unchanged where norm <= max_norm.

    Yours to write: without nnlab's clip_by_norm and nnlab's global_norm.
    """
    ### BEGIN SOLUTION
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    factor = max_norm / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
    ### END SOLUTION
