"""You measured the last array only: the length was overwritten by each further one. All of them
together have one length. What has to be added up before the root?

family: first or last only
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    for g in grads:
        norm = np.linalg.norm(g)
    factor = max_norm / norm if norm > max_norm else 1.0
    return [g * factor for g in grads]
