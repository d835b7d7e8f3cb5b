"""You took the largest label that occurs for the number of classes. When class 4 of 5 is missing
in this batch, its column goes missing too, and the table no longer fits the network's outputs.
Which argument says how many classes there are?

family: argument ignored
"""

import numpy as np


def one_hot(labels, K):
    hot = np.zeros((len(labels), labels.max() + 1))
    hot[np.arange(len(labels)), labels] = 1
    return hot
