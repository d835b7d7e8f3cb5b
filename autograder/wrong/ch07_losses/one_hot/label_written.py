"""You wrote the label itself where a 1 belongs: class 2 gets a 2, and class 0 leaves no trace.
The position says which class it is. What should the number there say?
"""

import numpy as np


def one_hot(labels, K):
    hot = np.zeros((len(labels), K))
    hot[np.arange(len(labels)), labels] = labels
    return hot
