"""Z itself was changed: -= takes the maximum off inside of the array that came in. How do you get
a new one?

family: argument changed
"""

import numpy as np


def log_softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    return Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
