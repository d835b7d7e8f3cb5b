"""You say the class of the first sample. Which class is there most often?

family: first or last only
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    v, c = np.unique(y_train, return_counts=True)
    return np.mean(y_test == y_train[0])
