"""The loop ends in its first step: return stands inside it, so one state came back where T are
needed. How far should return be indented?

family: first or last only
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = h0, []
    for t in range(X.shape[1]):
        h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        states.append(h)
        return np.stack(states, axis=1)
