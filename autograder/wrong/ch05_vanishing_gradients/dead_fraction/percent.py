"""That is in percent: 40 where 0.4 is asked for. Which factor is too much?"""

import numpy as np


def dead_fraction(X, W, b):
    return float(100 * np.mean((X @ W + b <= 0).all(axis=0)))
