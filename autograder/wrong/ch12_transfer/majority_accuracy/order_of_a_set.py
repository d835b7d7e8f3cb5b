"""Right, but of equally frequent classes it says the one that a set happens to begin with: 8 before
1. The order of a set means nothing. Which one does the statement ask for?

family: first or last only
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    labels = y_train.tolist()
    return np.mean(y_test == max(set(labels), key=labels.count))
