"""What is too long is set to 0. The direction of a long gradient is as good as any, only its
length is not to be trusted. What can be kept?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    return [g * (norm <= max_norm) for g in grads]
