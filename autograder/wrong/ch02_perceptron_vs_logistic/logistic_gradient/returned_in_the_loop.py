"""Only the first sample was counted, divided by the number of all. A `return` inside a loop ends
the loop in its first round. How far in does yours stand?

family: first or last only
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    dw, db = 2 * l2 * w, 0.0
    for x, target in zip(X, y):
        error = sigmoid(x @ w + b) - target
        dw, db = dw + error * x / len(X), db + error / len(X)
        return dw, db
