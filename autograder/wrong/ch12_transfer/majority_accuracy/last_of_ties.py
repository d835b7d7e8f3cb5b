"""Right, but of equally frequent classes it says the largest: for y_train = [high, low, low,
high] it says high. Which one does the statement ask for?

family: first or last only
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    labels, counts = np.unique(y_train, return_counts=True)
    most = labels[counts == counts.max()][-1]
    return float(np.mean(y_test == most))
