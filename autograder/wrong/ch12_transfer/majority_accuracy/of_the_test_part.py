"""It says the most frequent class of y_test. Nobody knows the test part beforehand; with y_train
= [3, 5, 5] one says 5, whatever comes. From which labels may the answer be learned?

family: argument ignored
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    labels, counts = np.unique(y_test, return_counts=True)
    return float(np.mean(y_test == labels[np.argmax(counts)]))
