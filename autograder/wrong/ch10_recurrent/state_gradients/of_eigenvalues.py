"""You multiplied by the largest eigenvalue in each step. That is what it tends to in the long run,
not what happens to this g at each step. What becomes of g itself?
"""

import numpy as np


def state_gradients(Wh, g, T):
    return np.linalg.norm(g) * np.abs(np.linalg.eigvals(Wh)).max() ** np.arange(T - 1.0, -1, -1)
