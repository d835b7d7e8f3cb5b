"""You put a 1 at the largest score and 0 elsewhere. That is the decision; softmax says how certain
it is. For 0, 0, 0 each should have a third. What is done to each score first?
"""

import numpy as np


def softmax(Z):
    return np.eye(Z.shape[1])[Z.argmax(axis=1)]
