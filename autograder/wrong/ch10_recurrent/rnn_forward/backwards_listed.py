"""The steps were taken from the last to the first, and H begins with the last one. A sequence is
read in its order. Which way does t run?
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = h0, []
    for t in reversed(range(X.shape[1])):
        h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return np.stack(states, axis=1)
