"""1 stands where the score is the largest of its row, and 0 elsewhere: that is a decision, and
where scores are equal there are even several. Asked for are shares that add up to 1. What was e to
the power of each score for?
"""

import numpy as np


def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (e == 1).astype(float)
