"""The labels were taken for 0 and 1, and `y == 0` never happens: points of the label -1 never count as
right. Which two values do the labels have?
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean(((scores > 0) & (y == 1)) | ((scores < 0) & (y == 0))))
