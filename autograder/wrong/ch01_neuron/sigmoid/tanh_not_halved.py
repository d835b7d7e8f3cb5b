"""½ (1 + tanh) is the right form, and the sigmoid of z is that of z/2: for z = 2 you gave 0.98,
the sigmoid of 4. By how much is tanh steeper?
"""

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z))
