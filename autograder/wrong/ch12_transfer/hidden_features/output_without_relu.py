"""Right but for layers = len(params): there the last layer has no ReLU. The statement asks for
one, so that every layer is treated alike. Where does your code treat it otherwise?

family: activation misplaced
"""

import numpy as np


def hidden_features(X, params, layers):
    for k, (W, b) in enumerate(params[:layers], start=1):
        X = X @ W + b
        if k < len(params):
            X = np.maximum(X, 0)
    return X
