"""You took how much the matrix stretches at the most, its norm to a power. How far this g is
stretched depends on its direction. What becomes of g itself in each step?
"""

import numpy as np


def state_gradients(Wh, g, T):
    return np.linalg.norm(g) * np.linalg.norm(Wh, 2) ** np.arange(T - 1.0, -1, -1)
