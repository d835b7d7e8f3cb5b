"""The ReLU comes before the weighted sums with you, and the last sums stay as they are. In a layer,
what comes first?

family: activation misplaced
"""

import numpy as np


def hidden_features(X, params, layers):
    H = X
    for W, b in params[:layers]:
        H = np.maximum(H, 0) @ W + b
    return H
