"""You turned z around first: negative numbers come out positive, and positive ones as 0. For 2 the
answer should be 2. Which sign stands too much?

family: sign
"""

import numpy as np


def relu(z):
    return np.maximum(np.negative(z), 0)
