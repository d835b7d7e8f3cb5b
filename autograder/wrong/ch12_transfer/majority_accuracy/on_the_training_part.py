"""That is how often the class occurs in y_train itself: for [3, 5, 5] two of three. How good the
answer is shows on other samples. Which?

family: argument ignored
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    labels, counts = np.unique(y_train, return_counts=True)
    return float(counts.max() / len(y_train))
