"""Row by row."""

import numpy as np


def one_hot(labels, K):
    hot = np.zeros((len(labels), K))
    for n, label in enumerate(labels):
        hot[n, label] = 1
    return hot
