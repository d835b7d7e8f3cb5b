"""Your "spot" is right. Your two kernels for borders answer to a plain gray picture as well: their nine
numbers add up to something else than 0. What should the other side of the border weigh?

family: sign
"""

import numpy as np


def edge_kernel(name):
    side = np.array([[0, 0, 1], [0, 0, 1], [0, 0, 1]])
    spot = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])
    return {"vertical": side, "horizontal": side.T, "spot": spot}[name]
