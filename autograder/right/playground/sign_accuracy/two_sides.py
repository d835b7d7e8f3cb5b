"""Each side for itself."""

import numpy as np


def sign_accuracy(scores, y):
    plus = np.sum(scores[y == 1] > 0)
    minus = np.sum(scores[y == -1] < 0)
    return (plus + minus) / len(scores)
