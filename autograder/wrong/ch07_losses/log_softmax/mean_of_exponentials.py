"""You took the mean of the e^z of a row, and the sum is meant: with K classes everything is too
large by log K. What do the e^z of a row have to add up to in the end?

family: sum for mean
"""

import numpy as np


def log_softmax(Z):
    Z = Z - Z.max(axis=1, keepdims=True)
    return Z - np.log(np.mean(np.exp(Z), axis=1, keepdims=True))
