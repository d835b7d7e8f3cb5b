"""Right for floats. For whole numbers the result was made like the gradients, so that it holds
whole numbers too, and what comes after the point is cut off: shortened whole numbers all became
0. Which type should the result have?

family: whole-number type copied
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    factor = max_norm / norm if norm > max_norm else 1.0
    clipped = [np.zeros_like(g) for g in grads]
    for new, g in zip(clipped, grads):
        new[...] = g * factor
    return clipped
