"""A matrix that moves rows, and one that moves columns."""

import numpy as np


def shift_images(X, down, right):
    A, B = np.eye(X.shape[1], k=-down), np.eye(X.shape[2], k=right)
    return np.einsum("ih,nhw...,wj->nij...", A, X, B)
