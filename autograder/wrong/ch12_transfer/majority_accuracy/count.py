"""It gave how many of y_test are right, and not which share: more than 1. What are they divided
by?

family: sum for mean
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    labels, counts = np.unique(y_train, return_counts=True)
    return float(np.sum(y_test == labels[np.argmax(counts)]))
