"""Each pair counts once, however often it occurs: table[y, y_hat] += 1 looks at every place once.
What adds up for the second sample of the same pair?

family: first or last only
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    table = np.zeros((K, K), dtype=int)
    table[y, y_hat] += 1
    return table
