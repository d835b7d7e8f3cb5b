"""The ReLU stands behind the loop, once for all layers. After which of them is it asked for?

family: activation misplaced
"""

import numpy as np


def hidden_features(X, params, layers):
    for W, b in params[:layers]:
        X = X @ W + b
    return np.maximum(X, 0)
