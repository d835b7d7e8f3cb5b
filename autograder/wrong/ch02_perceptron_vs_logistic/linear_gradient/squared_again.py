"""The misses were squared before they were multiplied by the inputs. That is the loss and not
yet its slope: a square's derivative is no square any more. What is the derivative of e² by
e?
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * X.T @ error**2 / len(y), 2 * np.mean(error**2)
