"""Model answer: the number of a class as a row with a single 1."""

import numpy as np


def one_hot(labels, K):
    """A row for each label: 1 in the label's column, 0 in all others.

    labels: an array (N,) of whole numbers from 0 to K - 1. K: how many classes there are,
    whether all of them occur or not.
    Yours to write: without nnlab's one_hot and sklearn's label_binarize.
    Returns an array (N, K) of the numbers 0 and 1, ints or floats, not of False and True.

    one_hot(np.array([2, 0]), 3) is [[0, 0, 1], [1, 0, 0]].
    """
    ### BEGIN SOLUTION
    return np.eye(K)[labels]
    ### END SOLUTION
