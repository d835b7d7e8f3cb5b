"""The loss is finite, but p is cut off at 0.01 and 0.99. A model that says 0 where the answer is
1 then costs 4.6, hardly more than one that says 0.02. How close to 0 may a probability come in
the statement?
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 0.01, 0.99)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
