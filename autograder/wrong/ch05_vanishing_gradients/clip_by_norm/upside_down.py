"""The factor is the wrong way up: norm / max_norm makes long gradients longer still. For the
length 5 and a limit of 1 it is 5. What does it have to be?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    factor = norm / max_norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
