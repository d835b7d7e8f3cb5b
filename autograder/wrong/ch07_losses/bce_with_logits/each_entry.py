"""You gave back the price of every entry. The loss is one number for all of them. What is the last
step?
"""

import numpy as np


def bce_with_logits(z, y):
    return np.logaddexp(0, z) - y * z
