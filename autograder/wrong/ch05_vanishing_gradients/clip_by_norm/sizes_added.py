"""You added up the sizes of the entries: 3 and 4 make 7. The length is the root of the sum of
their squares, 5. What is done to an entry before it is added?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = sum(np.abs(g).sum() for g in grads)
    factor = max_norm / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
