"""The minus reached the first term only: a sure no that is right earns something here, and the loss
can go below 0. Which bracket takes both terms together?

family: sign
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(np.mean(-y * np.log(p) + (1 - y) * np.log(1 - p)))
