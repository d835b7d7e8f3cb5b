"""Index notation; a 0-d array comes back."""

import numpy as np


def weighted_sum(x, w, b):
    return np.asarray(np.einsum("i,i->", np.asarray(x, float), np.asarray(w, float)) + b)
