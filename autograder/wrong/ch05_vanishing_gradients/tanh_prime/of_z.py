"""You used z itself where the height belongs: 1 - z². At 2 that is -3, and a rising curve cannot
have a negative slope. How high is tanh at 2?

family: slope at the wrong place
"""

import numpy as np


def tanh_prime(z):
    return 1 - np.asarray(z) ** 2
