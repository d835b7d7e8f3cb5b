"""That is the share that is still right. Which samples are forgotten?

family: sign
"""

import numpy as np


def forgotten_share(before, after):
    return float(np.mean(after[before])) if before.any() else 0.0
