"""With numpy's norms of the flat weights."""

import numpy as np


def weight_penalty(params, l1, l2):
    flat = np.concatenate([W.ravel() for W, b in params])
    return l1 * np.linalg.norm(flat, 1) + l2 * np.linalg.norm(flat) ** 2
