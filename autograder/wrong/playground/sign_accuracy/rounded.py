"""The scores were rounded before the comparison: 0.2 becomes 0 and counts as wrong, 3 stays 3 and is no
1. Which function of numpy gives -1, 0 or 1 and looks at nothing but the sign?
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean(np.round(scores) == y))
