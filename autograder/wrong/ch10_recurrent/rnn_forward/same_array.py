"""All steps hold the same numbers: one array was filled again and again, and the list has it T
times. Where is a new array made for each step?

family: aliasing
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = np.array(h0, dtype=float), []
    for t in range(X.shape[1]):
        h[...] = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    return np.stack(states, axis=1)
