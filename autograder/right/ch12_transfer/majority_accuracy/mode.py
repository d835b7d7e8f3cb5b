"""With the mode of the standard library, which takes the first of several: of a sorted list."""

import statistics

import numpy as np


def majority_accuracy(y_train, y_test):
    most = statistics.mode(sorted(y_train.tolist()))
    return np.count_nonzero(y_test == most) / y_test.size
