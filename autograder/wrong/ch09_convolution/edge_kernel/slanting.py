"""Your kernels for "vertical" and for "horizontal" each answer to both kinds of borders. On a border from
left to right all three columns see the same. What must every column add up to, to answer 0 there?

family: wrong axis
"""

import numpy as np


def edge_kernel(name):
    slant = np.array([[0, 1, 1], [-1, 0, 1], [-1, -1, 0]])
    spot = np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0]])
    return {"vertical": slant, "horizontal": slant.T, "spot": spot}[name]
