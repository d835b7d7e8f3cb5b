"""You divided by the number of classes. The mean is over the rows: two rows of three classes make
it a half, not a third. Which of the two lengths counts samples?

family: sum for mean; wrong axis
"""

import numpy as np


def cross_entropy(P, Y):
    return float(-np.sum(Y * np.log(np.maximum(P, 1e-12))) / P.shape[1])
