"""You take the smaller of z and 0: negative numbers pass and positive ones become 0. For 2 the
answer should be 2. Which of the two has to stay?
"""

import numpy as np


def relu(z):
    return np.minimum(z, 0)
