"""p - y was multiplied with p (1 - p). In the derivative by the logits that has canceled already.
What is left of it?

family: slope at the wrong place
"""

import numpy as np


def softmax_cross_entropy_grad(Z, labels):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    P[np.arange(len(Z)), labels] -= 1
    return P * (1 - P) / len(Z)
