"""Only the first row is filled: the return stands inside of the loop. How far in should it stand?

family: first or last only
"""

import numpy as np


def one_hot(labels, K):
    hot = np.zeros((len(labels), K))
    for n, label in enumerate(labels):
        hot[n, label] = 1
        return hot
