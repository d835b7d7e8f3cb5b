"""You measured the largest entry only: 4 in the first example, where the length is 5. All entries
count. How is the length of a vector computed?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = max(np.abs(g).max() for g in grads)
    factor = max_norm / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
