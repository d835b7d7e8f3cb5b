"""The fractions are cut off where the pictures hold whole numbers: an array made with their type,
or //, can hold nothing else. What kind of number is a mean?

family: whole-number type copied
"""

import numpy as np


def global_average(X):
    average = np.zeros((len(X), X.shape[3]), dtype=X.dtype)
    average[:] = X.mean(axis=(1, 2))
    return average
