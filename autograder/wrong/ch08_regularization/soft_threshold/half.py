"""You took off half of t. The minimum of ½(w' - w)² + t·|w'| lies a whole t closer to 0. By how
much does each number move?

family: factor forgotten
"""

import numpy as np


def soft_threshold(w, t):
    return np.sign(w) * np.maximum(np.abs(w) - t / 2, 0)
