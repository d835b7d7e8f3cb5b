"""You count neurons whose sums are exactly 0. The ReLU makes a 0 of all sums below as well. Which
sums does it silence?
"""

import numpy as np


def dead_fraction(X, W, b):
    return np.mean(np.all(X @ W + b == 0, axis=0))
