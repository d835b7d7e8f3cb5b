"""Nine numbers in a row came back. A kernel lies on the picture in rows and columns. Which shape
does it need?

family: one number only
"""

import numpy as np


def edge_kernel(name):
    rows = np.array([-1, -1, -1, 0, 0, 0, 1, 1, 1])
    columns = np.array([-1, 0, 1, -1, 0, 1, -1, 0, 1])
    spot = np.array([0, -1, 0, -1, 4, -1, 0, -1, 0])
    return {"vertical": columns, "horizontal": rows, "spot": spot}[name]
