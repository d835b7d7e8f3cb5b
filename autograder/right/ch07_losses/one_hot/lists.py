"""Nested lists, and an array of them."""

import numpy as np


def one_hot(labels, K):
    return np.array([[1 if k == label else 0 for k in range(K)] for label in labels])
