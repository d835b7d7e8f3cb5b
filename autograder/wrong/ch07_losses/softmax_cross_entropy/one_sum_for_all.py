"""The exponentials of all rows went into one sum. Each row has a sum of its own. What does a sum
need to know to go along the rows only?

family: wrong axis
"""

import numpy as np


def softmax_cross_entropy(Z, labels):
    S = Z - Z.max(axis=1, keepdims=True)
    L = np.log(np.exp(S).sum()) - S[np.arange(len(Z)), labels]
    return L.mean()
