"""uniform_loss(10) gave -2.3: the logarithm of a probability is below 0. A loss is a price, and
it is 0 at the least. What does cross-entropy do with the logarithm?

family: sign
"""

import numpy as np


def uniform_loss(K):
    return float(np.log(1 / K))
