"""The hits in y_test were divided by the number of samples in y_train. Of how many answers is it
a share?

family: sum for mean
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    labels, counts = np.unique(y_train, return_counts=True)
    return float(np.sum(y_test == labels[np.argmax(counts)]) / len(y_train))
