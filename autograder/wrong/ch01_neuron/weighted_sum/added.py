"""You added weights to inputs: (1 + 3) + (2 + 4) + 5 is 15. Then an input of 0 would still bring
its whole weight along, although nothing arrived. What makes a weight count as much as its input
is large?
"""

import numpy as np


def weighted_sum(x, w, b):
    return np.sum(x + w) + b
