"""The first step starts from zeros, where h0 is given. Right for an h0 of 0, wrong for all others.
What should h be before the loop?

family: argument ignored
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = np.zeros(h0.shape), []
    for t in range(X.shape[1]):
        h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return np.stack(states, axis=1)
