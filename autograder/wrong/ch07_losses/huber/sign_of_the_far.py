"""The straight piece uses e with its sign: a miss of -3 then earns something instead of costing.
What does the statement write around e?
"""

import numpy as np


def huber(Y_hat, Y, delta):
    miss = Y_hat - Y
    return float(np.mean(np.where(np.abs(miss) <= delta, miss**2 / 2, delta * (miss - delta / 2))))
