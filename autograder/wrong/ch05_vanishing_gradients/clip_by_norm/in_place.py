"""g *= factor writes into the arrays that were handed over, and whoever called has lost the
gradients as they were. Which form of the multiplication makes new arrays?

family: argument changed
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    if norm > max_norm:
        for g in grads:
            g *= max_norm / norm
    return grads
