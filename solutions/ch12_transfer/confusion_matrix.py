"""Model answer: which class is taken for which."""

import numpy as np


def confusion_matrix(y, y_hat, K):
    """How many samples of each class were given each answer.

    y: true labels (N,). y_hat: answers (N,). Both are arrays of whole numbers from 0 to K - 1, not
    all of which need to occur. K: how many classes there are.
    Yours to write: without nnlab's confusion_matrix and sklearn's confusion_matrix.
    Returns an array (K, K) of whole numbers: row i, column j counts the samples of class i that
    were called j.

    confusion_matrix(np.array([0, 0, 1, 2]), np.array([0, 1, 1, 1]), 3) is
    [[1, 1, 0], [0, 1, 0], [0, 1, 0]].
    """
    ### BEGIN SOLUTION
    table = np.zeros((K, K), dtype=int)
    np.add.at(table, (y, y_hat), 1)
    return table
    ### END SOLUTION
