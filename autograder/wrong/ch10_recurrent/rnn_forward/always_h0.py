"""Every step starts from h0: the states after step 0 are right, and none of the later ones knows
what came before it. Which variable has to take what the step has made?

family: old or new value
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    states = []
    for t in range(X.shape[1]):
        states.append(np.tanh(X[:, t] @ Wx + h0 @ Wh + b))
    return np.stack(states, axis=1)
