"""One layer too many: for layers = 0 the first layer has been run. What are the features of no
layer?

family: off by one
"""

import numpy as np


def hidden_features(X, params, layers):
    for W, b in params[: layers + 1]:
        X = np.maximum(X @ W + b, 0)
    return X
