"""One-hot rows of both, multiplied."""

import numpy as np


def confusion_matrix(y, y_hat, K):
    hot = np.eye(K, dtype=int)
    return hot[y].T @ hot[y_hat]
