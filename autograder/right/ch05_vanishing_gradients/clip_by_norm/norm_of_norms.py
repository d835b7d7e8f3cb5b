"""The length of the vector of the lengths."""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.linalg.norm([np.linalg.norm(g) for g in grads])
    if norm <= max_norm:
        return [g.copy() for g in grads]
    return [max_norm * (g / norm) for g in grads]
