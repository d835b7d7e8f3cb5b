"""To the right of 0 it is tanh, and to the left it should go down to -1; yours goes up again. At
-1 you have 0.76. Where did the sign of z get lost?

family: sign
"""

import numpy as np


def tanh(z):
    e = np.exp(-2 * np.abs(z))
    return (1 - e) / (1 + e)
