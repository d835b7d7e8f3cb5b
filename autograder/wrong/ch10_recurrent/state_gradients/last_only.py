"""One number came back, the length at the first state. A length is asked for at every state: where
can they be kept?

family: first or last only
"""

import numpy as np


def state_gradients(Wh, g, T):
    for _ in range(T - 1):
        g = g @ Wh.T
    return np.linalg.norm(g)
