"""Without tanh the states are sums, and twenty steps are one product of matrices. Which function
goes around the sum at each step?

family: activation misplaced
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(X.shape[1]):
        h = X[:, t] @ Wx + h @ Wh + b
        states.append(h)
    return np.stack(states, axis=1)
