"""It returns after the first layer, whatever was asked for: the `return` stands within the loop.
When is the last layer done?

family: first or last only
"""

import numpy as np


def hidden_features(X, params, layers):
    for W, b in params[:layers]:
        return np.maximum(X @ W + b, 0)
    return X
