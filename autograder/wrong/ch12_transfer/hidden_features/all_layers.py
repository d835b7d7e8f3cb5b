"""All layers were run, however many were asked for. Where does `layers` come in?

family: argument ignored
"""

import numpy as np


def hidden_features(X, params, layers):
    for W, b in params:
        X = np.maximum(X @ W + b, 0)
    return X
