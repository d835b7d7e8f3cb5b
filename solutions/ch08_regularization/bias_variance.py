"""Model answer: what the average misses, and how far the single ones lie apart."""

import numpy as np


def bias_variance(P, truth):
    """Bias² and variance of R trainings at M points.

    P: (R, M), row r is what training r predicts at the M points. truth: (M,), what is true there,
    without noise. Both may hold whole numbers.
    bias2: the mean over the points of (the mean over the trainings - truth)².
    variance: the mean over the points of the variance over the trainings, which divides by R.
    Yours to write: without nnlab's bias_variance.
    Returns (bias2, variance), two numbers.

    bias_variance(np.array([[1, 2], [3, 2]]), np.array([2, 0])) is (2.0, 0.5): the average, [2, 2],
    misses by 0 and 2, and only at the first point do the two differ, by 1 from their mean.
    """
    ### BEGIN SOLUTION
    average = P.mean(axis=0)
    bias2 = np.mean((average - truth) ** 2)
    variance = np.mean((P - average) ** 2)
    return float(bias2), float(variance)
    ### END SOLUTION
