"""Every place looks at itself: its query matches its own key. Row p of Wq should match row p - 1
of Wk. By how much is the diagonal to be moved?

family: off by one
"""

import numpy as np


def look_back_weights(T):
    return 100 * np.eye(T), np.eye(T)
