"""1 stands everywhere. Of each row only the label's column gets one. Which two numbers find the
place for a sample?
"""

import numpy as np


def one_hot(labels, K):
    return np.ones((len(labels), K))
