"""Each step took the input of the step before it, and the first one that of the last: X[:, -1] is
the end of the sequence. Which input belongs to step t?

family: off by one
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(X.shape[1]):
        h = np.tanh(X[:, t - 1] @ Wx + h @ Wh + b)
        states.append(h)
    return np.stack(states, axis=1)
