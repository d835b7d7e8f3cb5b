"""Points of the label -1 never count as right, as if there were none, or as if they had the label 0:
`y == 0` never happens. Which two values do the labels have?
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(np.mean(((scores > 0) & (y == 1)) | ((scores < 0) & (y == 0))))
