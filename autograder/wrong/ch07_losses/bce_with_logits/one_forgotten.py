"""The 1 is missing in log(1 + e^…): log(e^x) is x, and nothing is left. Which function adds the 1,
or where do you?
"""

import numpy as np


def bce_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z + np.log(np.exp(-np.abs(z))))
