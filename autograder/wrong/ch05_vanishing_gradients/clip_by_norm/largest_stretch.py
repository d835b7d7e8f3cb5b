"""np.linalg.norm(g, 2) of a matrix is not the root of the sum of its squares, but how far it can
stretch a vector. What does np.linalg.norm give without the 2?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    n = np.sqrt(sum(np.linalg.norm(g, 2) ** 2 for g in grads))
    if n <= max_norm:
        return grads
    return [g * max_norm / n for g in grads]
