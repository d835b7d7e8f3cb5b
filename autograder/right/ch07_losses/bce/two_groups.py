"""Those with a yes and those with a no, each with its logarithm."""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-7, 1 - 1e-7)
    return -(np.log(p[y == 1]).sum() + np.log1p(-p[y == 0]).sum()) / p.size
