"""X * W multiplies entry by entry, and the two shapes do not fit. A weighted sum multiplies and
adds up, for every sample and every neuron. Which sign stands for that product?

family: elementwise product
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X * W + b <= 0).all(axis=0)))
