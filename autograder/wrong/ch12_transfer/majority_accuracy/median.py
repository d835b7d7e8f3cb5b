"""You say the median of the classes. They are names, and only happen to be numbers. Which one is
there most often?
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    return np.mean(y_test == np.median(y_train))
