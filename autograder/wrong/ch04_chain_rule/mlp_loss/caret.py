"""^ is no power in Python: it combines the bits of whole numbers, so that a miss of 2 counted 0, and
refuses floats. Which operator squares?
"""

import numpy as np

from nnlab.activations import sigmoid


def mlp_loss(X, Y, params):
    O = X
    for k, (W, b) in enumerate(params):
        O = O @ W + b
        if k < len(params) - 1:
            O = sigmoid(O)
    return float(0.5 * np.mean(np.sum((O - Y) ^ 2, axis=1)))
