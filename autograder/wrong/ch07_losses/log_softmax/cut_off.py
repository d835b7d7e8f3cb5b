"""The logits were cut off before the formula: the row [1000, 0] gives [0, -1000], and yours stops
earlier. What may be taken off each row that changes nothing?

family: overflow
"""

import numpy as np


def log_softmax(Z):
    Z = np.clip(Z, -500, 500)
    return Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
