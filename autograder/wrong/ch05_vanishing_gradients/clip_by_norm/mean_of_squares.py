"""You took the mean of the squares before the root. The length is the root of their sum: for 3 and
4 it is 5. Which of the two grows with every further entry?

family: sum for mean
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(np.mean(np.concatenate([g.ravel() for g in grads]) ** 2))
    factor = max_norm / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
