"""You added the prices of all samples up. Each sample should count its share: for prices of
0.105 and 0.223 the loss is 0.164, not 0.329. What is the sum divided by?

family: sum for mean
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(-np.sum(y * np.log(p) + (1 - y) * np.log(1 - p)))
