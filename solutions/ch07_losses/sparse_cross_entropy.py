"""Model answer: the same loss, with the number of the class in place of a row of zeros."""

import numpy as np


def sparse_cross_entropy(P, labels):
    """Categorical cross-entropy with integer targets: mean over the N rows of -log P[n, label n].

    P: probabilities (N, K), each row adds up to 1, zeros may occur. labels: (N,) whole numbers
    from 0 to K - 1. Finite and without warnings: in place of a probability of 0 use one just
    above it, 1e-7 or less.
    Returns one number.

    For P = [[0.7, 0.2, 0.1], [0.5, 0, 0.5]] and labels = [0, 2] it is about 0.525.
    """
    ### BEGIN SOLUTION
    chosen = P[np.arange(len(P)), labels]
    return float(-np.mean(np.log(np.maximum(chosen, 1e-12))))
    ### END SOLUTION
