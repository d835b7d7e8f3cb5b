"""Model answer: patches as rows."""

import numpy as np


def image_patches(X, size):
    """Cuts every patch of size x size out of every picture and lays each flat, as a row.

    X: pictures (N, H, W, C); it may hold whole numbers. size: a whole number, not larger than H
    or W. The window moves by 1, and nothing is added around the pictures, so there are
    H' = H - size + 1 times W' = W - size + 1 patches in each.
    Rows: picture by picture, in each from the top row of places to the bottom, in each of those
    from left to right. Columns: the order (row, column, channel) within the patch. So
    image_patches(X, k) @ K.reshape(-1, O) is the convolution with K (k, k, C, O).
    Yours to write: without nnlab's image_patches.
    Returns an array (N·H'·W', size·size·C).

    For the one picture X = np.array([[1, 2, 3], [4, 5, 6]]).reshape(1, 2, 3, 1) and size 2 it is
    [[1, 2, 4, 5], [2, 3, 5, 6]].
    """
    ### BEGIN SOLUTION
    N, H, W, C = X.shape
    rows, columns = H - size + 1, W - size + 1
    patches = np.zeros((N, rows, columns, size, size, C), X.dtype)
    for m, n in np.ndindex(size, size):
        patches[:, :, :, m, n] = X[:, m : m + rows, n : n + columns]
    return patches.reshape(N * rows * columns, size * size * C)
    ### END SOLUTION
