"""Model answer: a result of several runs, and how sure it is."""

import numpy as np


def mean_and_error(values):
    """Mean of several measured values, and its standard error.

    values: an array (n,), n at least 2; whole numbers too. The standard error is the standard
    deviation with n - 1 in its denominator, over the root of n.
    Yours to write: without nnlab's mean_and_error and scipy's sem.
    Returns (mean, error), two floats.

    mean_and_error(np.array([1, 3])) is (2.0, 1.0).
    """
    ### BEGIN SOLUTION
    return float(np.mean(values)), float(np.std(values, ddof=1) / np.sqrt(len(values)))
    ### END SOLUTION
