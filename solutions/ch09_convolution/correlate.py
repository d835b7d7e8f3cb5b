"""Model answer: one picture and one kernel, place by place."""

import numpy as np


def correlate(x, k):
    """Lays the kernel over every place of a picture where it fits, multiplies and adds.

    y[i, j] is the sum of x[i + m, j + n] · k[m, n] over all m and n. Nothing is added around the
    picture, and the kernel is not turned.
    x: one picture (H, W). k: one kernel (kh, kw), not larger than the picture. Both may hold
    whole numbers.
    Yours to write: without nnlab's correlate, scipy's correlate, scipy's correlate2d and
    scipy's convolve2d.
    Returns y, an array of shape (H - kh + 1, W - kw + 1).

    correlate(np.array([[1, 2, 3], [4, 5, 6]]), np.array([[10, 1]])) is [[12, 23], [45, 56]].
    """
    ### BEGIN SOLUTION
    kh, kw = k.shape
    y = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + kh, j : j + kw] * k)
    return y
    ### END SOLUTION
