"""You cut the scores off at a limit of your own, so that 1002 and 1000 count as equal. Only the
differences within a row matter. What may be taken off all scores of a row without changing the
result?
"""

import numpy as np


def softmax(Z):
    e = np.exp(np.clip(Z, -50, 50))
    return e / e.sum(axis=1, keepdims=True)
