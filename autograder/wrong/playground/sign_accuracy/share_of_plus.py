"""That is the share of points with a score above 0; the labels were not asked. When is a score below 0
right?

family: argument ignored
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean(scores > 0))
