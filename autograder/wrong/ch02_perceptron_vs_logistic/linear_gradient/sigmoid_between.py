"""There is a sigmoid in it. Linear regression answers with the weighted sum itself, which may
be 17 or -3. What is the identity's name in Python: which function has to go?
"""

import numpy as np

from nnlab.activations import sigmoid


def linear_gradient(w, b, X, y):
    error = sigmoid(X @ w + b) - y
    return 2 * X.T @ error / len(y), 2 * np.mean(error)
