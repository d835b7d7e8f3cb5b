"""Only db1 is wrong: its mean is still there, and the division by N is in the first delta already.
How did you mend the same thing in db2?

family: sum for mean
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
    delta1 = delta2 @ W2.T * (1 - O1**2)
    dW1 = X.T @ delta1
    db1 = delta1.mean(axis=0)
    return [(dW1, db1), (dW2, db2)]
