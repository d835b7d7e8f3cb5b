"""The mean of sign times label takes a wrong point off for each right one: half right gives 0. The
share counts the right ones alone. What should a wrong point add?
"""

import numpy as np


def sign_accuracy(scores, y):
    return np.mean(np.sign(scores) * y)
