"""Only the classes that occur got a column: np.unique looks at these labels, and other labels
would get another table. Which argument says how many columns there are?

family: argument ignored
"""

import numpy as np


def one_hot(labels, K):
    return (labels[:, None] == np.unique(labels)).astype(float)
