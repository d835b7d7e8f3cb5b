"""Model answer: the class whose mean is nearest."""

import numpy as np


def nearest_mean(X_train, y_train, X):
    """For each row of X the label of the class whose mean is nearest to it.

    X_train: (N, D). y_train: labels (N,), any whole numbers, of which not all need to occur.
    X: (M, D). X_train and X may hold whole numbers. A class's mean is that of its rows of X_train.
    Nearest is by the Euclidean distance; of equally near means it is the one of the smallest label.
    Yours to write: without nnlab's nearest_mean and sklearn's NearestCentroid.
    Returns an array (M,) of labels, whole numbers.

    nearest_mean(np.array([[0, 0], [4, 0], [0, 2]]), np.array([3, 7, 3]),
    np.array([[1, 1], [3, 0]])) is [3, 7].
    """
    ### BEGIN SOLUTION
    labels = np.unique(y_train)
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    squares = ((X[:, None, :] - means) ** 2).sum(axis=2)
    return labels[squares.argmin(axis=1)]
    ### END SOLUTION
