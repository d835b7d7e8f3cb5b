"""Model answer: the loss of logistic regression."""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    """Mean cross-entropy over the samples, plus l2 times the sum of the squared weights.

    The cross-entropy of one sample is -log p where y = 1 and -log(1 - p) where y = 0, with
    p = sigmoid(z), z = x · w + b. In terms of z that is log(1 + e^z) - y z.
    w: (D,). b: a number. X: (N, D). All of them may be whole numbers. y: (N,), 0 or 1. l2: a
    number, 0 for no regularization.
    Returns one number, finite even where z is ±1000. The bias is not regularized.

    Yours to write: without nnlab's logistic_loss.
    """
    ### BEGIN SOLUTION
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - y * z) + l2 * np.sum(w**2)
    ### END SOLUTION
