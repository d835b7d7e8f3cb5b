"""You have one row for all labels together, with a 1 for each class that occurs. Which sample
had which class is no longer to be seen. How many rows should there be?
"""

import numpy as np


def one_hot(labels, K):
    hot = np.zeros(K)
    hot[labels] = 1
    return hot
