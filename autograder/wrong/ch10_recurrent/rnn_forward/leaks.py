"""The last states of the call before are where this call begins, though h0 is given. Two sequences
that have nothing to do with each other would share a memory. Where alone should the first state
come from?

family: old or new value
"""

import numpy as np

memory = {}


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = memory.get("h", h0), []
    if h.shape != h0.shape:
        h = h0
    for t in range(X.shape[1]):
        h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
        states.append(h)
    memory["h"] = h
    return np.stack(states, axis=1)
