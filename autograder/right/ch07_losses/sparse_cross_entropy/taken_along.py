"""numpy's own way to pick one in each row."""

import numpy as np


def sparse_cross_entropy(P, labels):
    chosen = np.take_along_axis(P, labels[:, None], axis=1)
    return -np.log(np.clip(chosen, 1e-9, 1)).mean()
