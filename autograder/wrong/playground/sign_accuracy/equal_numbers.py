"""The scores themselves were compared with the labels. A score of 0.2 is on the right side of a label
of 1 without being 1. What about a score matters here?
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean(scores == y))
