"""Two columns came back, one for each class, as scikit-learn does. Here one number for each
sample is enough, since the other is what is missing to 1. Which column is that of class 1?
"""

import numpy as np

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    p = sigmoid(X @ w + b)
    return np.column_stack([1 - p, p])
