"""Scores very near 0 count as undecided: the product of score and label is asked to lie above some
small number. A score is on a side however small it is. What is the product compared with?
"""

import numpy as np


def sign_accuracy(scores, y):
    return np.mean(np.asarray(scores) * y > 1e-12)
