"""You count a neuron that is silent for one sample at least. That is what most ReLU neurons are,
and rightly so. For how many samples must a dead one be silent?
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X @ W + b <= 0).any(axis=0)))
