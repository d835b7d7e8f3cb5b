"""The fractions are cut off where g holds whole numbers: the derivatives were stored in an array of
g's type, and on the way back they are multiplied by Wh. Of which type should that array be?

family: whole-number type copied
"""

import numpy as np


def state_gradients(Wh, g, T):
    derivatives = np.zeros((T, len(g)), dtype=g.dtype)
    derivatives[-1] = g
    for t in range(T - 2, -1, -1):
        derivatives[t] = derivatives[t + 1] @ Wh.T
    return np.sqrt(np.sum(derivatives.astype(float) ** 2, axis=1))
