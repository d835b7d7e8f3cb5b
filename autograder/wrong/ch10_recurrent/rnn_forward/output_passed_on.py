"""What is handed on is the sum before tanh, and what is kept is the state after it. The next step
takes the state. Which of the two should h be?

family: activation misplaced
"""

import numpy as np


def rnn_forward(X, h0, Wx, Wh, b):
    z, states = h0, []
    for t in range(X.shape[1]):
        z = X[:, t] @ Wx + z @ Wh + b
        states.append(np.tanh(z))
    return np.stack(states, axis=1)
