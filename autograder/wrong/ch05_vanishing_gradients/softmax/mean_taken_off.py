"""You take the mean of the row off instead of the largest score. Harmless for small differences;
where one score stands far above the others, its exponential is still too large. After taking
off which score can no exponent be above 0?

family: overflow
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z - Z.mean(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
