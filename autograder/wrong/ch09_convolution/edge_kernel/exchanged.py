"""Your kernel for "vertical" answers to borders that run from left to right, and the one for
"horizontal" to the others: each finds what the other should. A vertical border changes from column
to column. In which direction must its kernel compare?

family: wrong axis
"""

import numpy as np


def edge_kernel(name):
    rows = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])
    spot = np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0]])
    return {"vertical": rows, "horizontal": rows.T, "spot": spot}[name]
