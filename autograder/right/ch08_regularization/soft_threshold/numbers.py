"""Number by number, in single precision."""

import numpy as np


def soft_threshold(w, t):
    def one(x):
        return max(x - t, 0.0) if x >= 0 else min(x + t, 0.0)

    return np.array([one(x) for x in w.ravel()], dtype=np.float32).reshape(w.shape)
