"""log(1 + e^-z) goes with y = 1, and then nothing is taken off; the formula of the statement
begins with log(1 + e^z). Which sign has z in it?

family: sign
"""

import numpy as np


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, -z) - y * z)
