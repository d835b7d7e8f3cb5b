"""You cut z off at 10, and sigmoid(-1000) came out as 0.000045. Small, and still far above what it
should be: two inputs such as -10 and -1000 should not get the same answer here. Does the input
have to be changed, or only the formula?
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -10, 10)))
