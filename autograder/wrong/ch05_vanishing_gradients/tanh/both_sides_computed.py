"""The numbers are right, and on the way an exponential has overflowed: np.where computes both of
its answers for all entries, and what is muted or repaired afterwards has overflowed all the same.
Which exponent is never above 0, on both sides?

family: overflow
"""

import numpy as np


def tanh(z):
    z = np.asarray(z, dtype=float)
    right, left = np.exp(-2 * z), np.exp(2 * z)
    return np.where(z >= 0, (1 - right) / (1 + right), (left - 1) / (left + 1))
