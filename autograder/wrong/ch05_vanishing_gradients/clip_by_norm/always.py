"""Short gradients are stretched to max_norm as well, and gradients of length 0 are divided by 0.
Near the goal the steps would never become small. When should nothing be changed?

family: argument ignored
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    return [g * (max_norm / norm) if norm else g for g in grads]
