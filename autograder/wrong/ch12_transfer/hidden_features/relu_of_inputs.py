"""With layers = 0 the negative inputs became 0. No layer is asked for, and no ReLU either. What
has been done to X then?

family: activation misplaced
"""

import numpy as np


def hidden_features(X, params, layers):
    X = np.maximum(X, 0)
    for W, b in params[:layers]:
        X = np.maximum(X @ W + b, 0)
    return X
