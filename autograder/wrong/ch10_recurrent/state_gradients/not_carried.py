"""All lengths are that of g, or of one step: what the product gives is not what the next step
begins with. Which variable has to take it?

family: old or new value
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = [np.linalg.norm(g)]
    for _ in range(T - 1):
        lengths.append(np.linalg.norm(g @ Wh.T))
    return np.array(lengths[::-1])
