"""The column was counted among the labels that occur: with 2 and 0 the 2 came into column 1. A
label's column is the label itself, whether all classes occur or not. What does K say?
"""

import numpy as np


def one_hot(labels, K):
    return np.eye(K)[np.unique(labels, return_inverse=True)[1]]
