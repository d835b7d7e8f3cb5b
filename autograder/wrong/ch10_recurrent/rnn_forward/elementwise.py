"""With * every number of the state meets one weight only. Each new number needs all of the old
ones: which product adds them up?

family: elementwise product
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(X.shape[1]):
        h = np.tanh(X[:, t] @ Wx + h * Wh.sum(axis=0) + b)
        states.append(h)
    return np.stack(states, axis=1)
