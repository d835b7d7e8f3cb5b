"""You returned one long array. Each weight matrix needs its own gradient back, in its own shape.
How do you go through the list and keep its form?
"""

import numpy as np


def clip_by_norm(grads, max_norm):
    flat = np.concatenate([g.ravel() for g in grads])
    norm = np.linalg.norm(flat)
    return flat * (max_norm / norm) if norm > max_norm else flat
