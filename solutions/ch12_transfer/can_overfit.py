"""Model answer: the first test of a training program."""

import numpy as np


def can_overfit(fit, X, y, n):
    """Whether `fit` learns the first n samples by heart.

    fit: a function; fit(Xs, ys) trains on these samples and returns the labels (n,) that it then
    predicts for the same Xs. It is called once. X: (N, D). y: labels (N,), whole numbers.
    n: how many samples, from 1 to N.
    Returns one of True and False, not a number: True when all n are right.
    """
    ### BEGIN SOLUTION
    return bool(np.all(np.asarray(fit(X[:n], y[:n])) == y[:n]))
    ### END SOLUTION
