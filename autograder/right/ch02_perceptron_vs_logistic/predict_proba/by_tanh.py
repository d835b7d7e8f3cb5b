"""A sigmoid is a tanh, moved and scaled."""

import numpy as np


def predict_proba(X, w, b):
    return 0.5 + 0.5 * np.tanh((X @ w + b) / 2)
