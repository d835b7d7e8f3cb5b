"""Every step gets the input of step 0: the first states are right, and the later ones never hear
what came since. Which index of X moves with the loop?

family: first or last only
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    h, states = h0, []
    for _ in range(X.shape[1]):
        h = np.tanh(X[:, 0] @ Wx + h @ Wh + b)
        states.append(h)
    return np.stack(states, axis=1)
