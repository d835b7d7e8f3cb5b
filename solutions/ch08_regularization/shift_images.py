"""Model answer: pictures moved by whole pixels."""

import numpy as np


def shift_images(X, down, right):
    """Every picture moved by whole pixels; what leaves is gone, zeros come in.

    X: (N, H, W), or with channels (N, H, W, C); it may hold whole numbers. down, right: whole
    numbers of either sign, how far each pixel moves; also as far as the picture is high or wide,
    and further.
    Yours to write: without nnlab's shift_images and scipy's shift.
    Returns a new array of the shape of X.

    shift_images(np.array([[[1, 2, 3], [4, 5, 6]]]), 1, -1) is [[[0, 0, 0], [2, 3, 0]]].
    """
    ### BEGIN SOLUTION
    moved = np.zeros_like(X)
    for i in range(X.shape[1]):
        for j in range(X.shape[2]):
            if 0 <= i - down < X.shape[1] and 0 <= j - right < X.shape[2]:
                moved[:, i, j] = X[:, i - down, j - right]
    return moved
    ### END SOLUTION
