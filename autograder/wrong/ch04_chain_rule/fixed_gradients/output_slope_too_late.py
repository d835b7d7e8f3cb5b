"""Layer 1 is right. The slope of the output joins delta2 only after dW2 and db2 were made of it.
In which order do the three lines belong?

family: slope at the wrong place
"""

import numpy as np

from nnlab.activations import sigmoid


def fixed_gradients(X, Y, params):
    (W1, b1), (W2, b2) = params
    N = len(X)
    O1 = np.tanh(X @ W1 + b1)
    O2 = sigmoid(O1 @ W2 + b2)
    delta2 = (O2 - Y) / N
    dW2 = O1.T @ delta2
    db2 = delta2.sum(axis=0)
    delta2 = delta2 * O2 * (1 - O2)
    delta1 = delta2 @ W2.T * (1 - O1**2)
    dW1 = X.T @ delta1
    db1 = delta1.sum(axis=0)
    return [(dW1, db1), (dW2, db2)]
