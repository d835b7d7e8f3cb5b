"""In single precision."""

import numpy as np

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    return sigmoid((X @ w + b).astype(np.float32)).astype(np.float32)
