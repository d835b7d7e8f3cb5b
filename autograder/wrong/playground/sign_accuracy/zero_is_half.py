"""A score of exactly 0 counts as half right, as a coin would decide. Here it is on neither side, and
wrong. What should it add?
"""

import numpy as np


def sign_accuracy(scores, y):
    return np.mean(np.sign(scores) == y) + 0.5 * np.mean(scores == 0)
