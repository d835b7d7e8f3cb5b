"""The norm is that of the first array alone, and all arrays are shortened by it. Their norm is one
for all entries of all arrays. What has to go on as long as there are arrays?

family: first or last only
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.linalg.norm(grads[0])
    if norm <= max_norm:
        return [g.copy() for g in grads]
    return [g * max_norm / norm for g in grads]
