"""To the left of 0 you say -1, as if the curve fell there. It lies flat. How steep is that?

family: sign
"""

import numpy as np


def relu_prime(z):
    return np.where(z > 0, 1, -1)
