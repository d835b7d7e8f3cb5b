"""You took the mean of the squares in each array. The norm adds all of them up. Which word stands
before the squares?

family: sum for mean
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    n = np.sqrt(sum((g**2).mean() for g in grads))
    if n <= max_norm:
        return grads
    return [g * max_norm / n for g in grads]
