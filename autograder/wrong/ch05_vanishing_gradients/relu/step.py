"""You return 1 where z > 0: that is a step, and also the slope of a ReLU. relu(2) should be 2.
What comes out to the right of 0?
"""

import numpy as np


def relu(z):
    return np.where(z > 0, 1.0, 0.0)
