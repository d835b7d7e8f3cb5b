"""Scores of exactly 0 were left out, of the right ones and of all. They are wrong, and count among
all: the share is one of all points. By what is it divided?
"""

import numpy as np


def sign_accuracy(scores, y):
    decided = scores != 0
    return np.mean(np.sign(scores[decided]) == y[decided])
