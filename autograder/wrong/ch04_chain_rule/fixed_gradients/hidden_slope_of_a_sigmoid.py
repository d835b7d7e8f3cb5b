"""Layer 2 is right. In the hidden layer you used O (1 - O), the slope of a sigmoid, and there
stands a tanh: at O1 = 0 it is steepest, and yours is 0. What is the slope of tanh, told by its
output?

family: slope at the wrong place; activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def fixed_gradients(X, Y, params):
    (W1, b1), (W2, b2) = params
    N = len(X)
    O1 = np.tanh(X @ W1 + b1)
    O2 = sigmoid(O1 @ W2 + b2)
    delta2 = (O2 - Y) * O2 * (1 - O2) / N
    dW2 = O1.T @ delta2
    db2 = delta2.sum(axis=0)
    delta1 = delta2 @ W2.T * O1 * (1 - O1)
    dW1 = X.T @ delta1
    db1 = delta1.sum(axis=0)
    return [(dW1, db1), (dW2, db2)]
