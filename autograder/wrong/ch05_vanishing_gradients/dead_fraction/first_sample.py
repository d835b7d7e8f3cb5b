"""You looked at the first sample alone. A neuron that is silent there may fire for another. For
how many samples must a dead one be silent?

family: first or last only
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X @ W + b)[0] <= 0))
