"""Model answer: inputs of mean 0 and deviation 1, as the training part has them."""

import numpy as np


def standardize(X_train, X):
    """Both less the mean of the training part and over its standard deviation, column by column.

    X_train: the training part (N, D). X: other samples (M, D). Both may hold whole numbers.
    The deviation is the root of the mean square (divided by N). A column that is constant in
    X_train is divided by 1; the constants are whole numbers.
    Yours to write: without nnlab's standardize and sklearn's StandardScaler.
    Returns (X_train, X), new arrays of the same shapes.

    standardize(np.array([[1, 5], [3, 5]]), np.array([[4, 6]])) is ([[-1, 0], [1, 0]], [[2, 1]]).
    """
    ### BEGIN SOLUTION
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    spread = np.where(spread == 0, 1.0, spread)
    return (X_train - mean) / spread, (X - mean) / spread
    ### END SOLUTION
