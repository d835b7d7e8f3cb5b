"""Right while the sigmoid has digits left. At z = 40 it rounds to exactly 1, and log(1 - 1) is
minus infinity, where the price is 40. Can the price be written without the probability?

family: overflow
"""

import numpy as np

from nnlab.activations import sigmoid


def bce_with_logits(z, y):
    p = sigmoid(z)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
