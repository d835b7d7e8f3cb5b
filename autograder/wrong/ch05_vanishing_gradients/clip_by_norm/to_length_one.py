"""What is too long becomes 1 long, whatever max_norm says. A factor of 1 / norm gives length 1.
Which factor gives max_norm?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    factor = 1 / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
