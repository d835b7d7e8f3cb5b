"""Each array is clipped by itself. With the lengths 3 and 4 and a limit of 1 both become 1 long:
together 1.41, and in another direction than before. Of which one vector are the arrays parts?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    clipped = []
    for g in grads:
        norm = np.linalg.norm(g)
        clipped.append(g * max_norm / norm if norm > max_norm else g)
    return clipped
