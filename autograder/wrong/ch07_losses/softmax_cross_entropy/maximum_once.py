"""The maximum is taken off within the exponentials and not from the logit of the label. What must
both have lost alike?
"""

import numpy as np


def softmax_cross_entropy(Z, labels):
    S = Z - Z.max(axis=1, keepdims=True)
    L = np.log(np.exp(S).sum(axis=1)) - Z[np.arange(len(Z)), labels]
    return L.mean()
