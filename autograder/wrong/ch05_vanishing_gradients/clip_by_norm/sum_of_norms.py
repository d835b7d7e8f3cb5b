"""You add up the lengths of the arrays: 3 and 4 make 7. At right angles to each other they make 5,
as in a triangle. What has to be added up before the root?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = sum(np.linalg.norm(g) for g in grads)
    factor = max_norm / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
