"""That is the number of dead neurons, and asked for is their share. For 2 dead neurons of 5 the
answer is 0.4. What is it divided by?
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.sum((X @ W + b <= 0).all(axis=0)))
