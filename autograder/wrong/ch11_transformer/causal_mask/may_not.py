"""True and False have changed places: causal_mask(2) is [[False, True], [False, False]]. That says
who may not look. What does True mean here?

family: sign
"""

import numpy as np


def causal_mask(T):
    return ~np.tri(T, dtype=bool)
