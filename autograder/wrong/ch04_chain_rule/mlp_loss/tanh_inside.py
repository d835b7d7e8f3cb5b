"""With one layer this is right, and with more the hidden layers are not: they answer as tanh does,
between -1 and 1. The statement gives them another curve. What is handed to forward as its f?

family: activation misplaced
"""

import numpy as np

from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    return 0.5 * np.mean(np.sum((forward(X, params, np.tanh)[-1] - Y) ** 2, axis=1))
