"""You gave back the positive entries alone, in one row. Each entry of z has its place in the
result, and the negative ones become 0. Which function chooses entry by entry and keeps the
shape?
"""

import numpy as np


def relu(z):
    z = np.asarray(z)
    return z[z > 0]
