"""The two classes came out as -1 and 1. Many books write them so; here they are 0 and 1, as in
y. What should stand for no?
"""

import numpy as np


def predict_perceptron(X, w, b):
    return np.where(X @ w + b > 0, 1, -1)
