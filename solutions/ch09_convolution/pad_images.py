"""Model answer: a frame of zeros."""

import numpy as np


def pad_images(X, p):
    """Puts p rows and columns of zeros around every picture, on all four sides.

    X: pictures (N, H, W, C); it may hold whole numbers. p: a whole number, 0 or more.
    Height and width grow by 2 · p; the number of pictures and of channels stays.
    Yours to write: without nnlab's pad_images.
    Returns an array (N, H + 2p, W + 2p, C).
    """
    ### BEGIN SOLUTION
    return np.pad(X, ((0, 0), (p, p), (p, p), (0, 0)))
    ### END SOLUTION
