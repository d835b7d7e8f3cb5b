"""All is half of what it should be: the two terms were averaged, and for each entry only one of
them counts. How many entries are there?

family: factor forgotten
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -0.5 * np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
