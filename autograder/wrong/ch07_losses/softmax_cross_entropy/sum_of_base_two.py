"""The logarithm of the sum is to the base 2. What is log 3, about 1.1, to the base e?"""

import numpy as np


def softmax_cross_entropy(Z, labels):
    S = Z - Z.max(axis=1, keepdims=True)
    L = np.log2(np.exp(S).sum(axis=1)) - S[np.arange(len(Z)), labels]
    return L.mean()
