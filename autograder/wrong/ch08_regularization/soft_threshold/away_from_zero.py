"""Every number moved away from 0 by t: |w| + t. Towards 0 is the other way. Which sign stands before
t?

family: sign
"""

import numpy as np


def soft_threshold(w, t):
    return np.sign(w) * np.maximum(np.abs(w) + t, 0)
