"""Model answer: one step of the perceptron rule."""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    """One step of Rosenblatt's rule, for one sample.

    With ŷ = 1 where x · w + b > 0, else 0: w becomes w + lr (y - ŷ) x, b becomes b + lr (y - ŷ).
    w: weights (D,), floats. b: bias, a number. x: one sample (D,), whole numbers too.
    y: its class, 0 or 1. lr: learning rate.
    Returns the new (w, b); the w that came in stays as it was.

    perceptron_update(np.array([0.0, 0.0]), 0.0, np.array([1.0, 2.0]), 1, 0.5)
    is ([0.5, 1.0], 0.5).
    Yours to write: without nnlab's perceptron_update.
    """
    ### BEGIN SOLUTION
    error = y - int(np.dot(x, w) + b > 0)
    return w + lr * error * x, b + lr * error
    ### END SOLUTION
