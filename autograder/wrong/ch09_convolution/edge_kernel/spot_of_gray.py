"""Both borders are found. Your kernel for "spot" answers to one bright pixel, and to a plain gray
picture as well: what do its nine numbers add up to, and what should they?

family: off by one
"""

import numpy as np


def edge_kernel(name):
    rows = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])
    spot = -np.ones((3, 3))
    spot[1, 1] = 9
    return {"vertical": rows.T, "horizontal": rows, "spot": spot}[name]
