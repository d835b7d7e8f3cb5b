"""You look at the mean of a neuron's sums. A neuron can be far below 0 on the average and still
fire for one sample, and one is enough to learn from. What must hold for every sample?

family: sum for mean
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X @ W + b).mean(axis=0) <= 0))
