"""b does not enter, and it belongs in the sum of every step. Where is it added?

family: bias forgotten
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(X.shape[1]):
        h = np.tanh(X[:, t] @ Wx + h @ Wh)
        states.append(h)
    return np.stack(states, axis=1)
