"""There is a 0 in the label's column, and 1 in all others. Which of the two marks the class?"""

import numpy as np


def one_hot(labels, K):
    return 1 - np.eye(K)[labels]
