"""You counted the classes from 1: label 1 puts its 1 into the first column, and label 0 goes
around to the last. Labels count from 0 here. In which column belongs the 1 of label 0?

family: off by one
"""

import numpy as np


def one_hot(labels, K):
    return np.eye(K)[labels - 1]
