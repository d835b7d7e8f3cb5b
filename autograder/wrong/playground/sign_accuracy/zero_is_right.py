"""A score of exactly 0 counts as right, whatever the label: the product is 0, and 0 >= 0 holds. The
network has not decided there. How do you ask for decided and right?
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean(scores * y >= 0))
