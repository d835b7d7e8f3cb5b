"""With layers = 0 nothing happens, but else the first layer's sums were clipped in an array of
whole numbers when X held such: fractions are gone. What type has the array that the features are
put into?

family: whole-number type copied
"""

import numpy as np


def hidden_features(X, params, layers):
    for W, b in params[:layers]:
        H = np.zeros((len(X), W.shape[1]), dtype=X.dtype)
        H[:] = np.maximum(X @ W + b, 0)
        X = H
    return X
