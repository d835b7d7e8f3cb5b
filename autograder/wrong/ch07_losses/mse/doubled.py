"""The misses were doubled and not squared: * 2 is not ** 2. Misses to both sides then cancel.
Which operator is a power?
"""

import numpy as np


def mse(Y_hat, Y):
    return float(np.mean((Y_hat - Y) * 2))
