"""It says the rarest class of y_train: for [3, 5, 5] that is 3. Which end of the counts is asked
for?

family: sign
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    labels, counts = np.unique(y_train, return_counts=True)
    return float(np.mean(y_test == labels[np.argmin(counts)]))
