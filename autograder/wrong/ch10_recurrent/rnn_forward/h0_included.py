"""There are T + 1 states for T steps: the one before the first step is among them. H holds the
states after a step. Where does the list begin?

family: off by one
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    states = [h0]
    for t in range(X.shape[1]):
        states.append(np.tanh(X[:, t] @ Wx + states[-1] @ Wh + b))
    return np.stack(states, axis=1)
