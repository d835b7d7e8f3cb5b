"""The weights never enter: 1 + 2 + 5 is 8 for any w. Then every piece of evidence would matter as
much as every other. What should happen to each input before the sum?

family: argument ignored
"""

import numpy as np


def weighted_sum(x, w, b):
    return np.sum(x) + b
