"""All three names get the same kernel, the one for vertical borders. Three jobs need three
kernels. Where does the function look at `name`?

family: argument ignored
"""

import numpy as np


def edge_kernel(name):
    return np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
