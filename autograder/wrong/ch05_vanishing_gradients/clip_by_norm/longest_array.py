"""You measure the longest of the arrays only: 4, where all of them together are 5 long. The result
is still longer than max_norm. Which entries belong to the length?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = max(np.linalg.norm(g) for g in grads)
    factor = max_norm / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
