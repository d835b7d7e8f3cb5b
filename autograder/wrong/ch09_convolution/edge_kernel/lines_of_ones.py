"""All three of your kernels answer to a plain gray picture too: their nine numbers add up to something
else than 0. Ones where the thing is looked for do that. What has to be taken off elsewhere?

family: sign
"""

import numpy as np


def edge_kernel(name):
    if name == "spot":
        return np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]])
    line = np.array([[0, 1, 0], [0, 1, 0], [0, 1, 0]])
    return line if name == "vertical" else line.T
