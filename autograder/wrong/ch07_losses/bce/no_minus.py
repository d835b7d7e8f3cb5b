"""The sign is missing: logarithms of probabilities are at most 0, so your loss is negative, and
training it downhill would make the model worse and worse. For p = 0.9 and y = 1 it should be
+0.105. What stands in front of the mean?

family: sign
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return float(np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
