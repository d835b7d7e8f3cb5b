"""Only the first array came back, shortened as it should be. The return stands within the loop.
How far to the left does it belong?

family: first or last only
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    clipped = []
    for g in grads:
        clipped.append(g * max_norm / norm if norm > max_norm else g)
        return clipped
