"""All three names get one and the same kernel, and none of the three jobs can be done by that of
another. Where does the function look at `name`?

family: argument ignored
"""

import numpy as np


def edge_kernel(name):
    return np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
