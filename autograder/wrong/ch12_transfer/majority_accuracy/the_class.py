"""You give the class itself. What share of y_test is that class?"""

import numpy as np


def majority_accuracy(y_train, y_test):
    v, c = np.unique(y_train, return_counts=True)
    return v[c.argmax()]
