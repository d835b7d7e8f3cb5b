"""For few places this is firm enough, for many it is not: the larger e is, the more √e takes away,
and the more others share the rest. Does the factor suffice for T = 20?
"""

import numpy as np


def look_back_weights(T):
    return 15 * np.eye(T, k=-1), np.eye(T)
