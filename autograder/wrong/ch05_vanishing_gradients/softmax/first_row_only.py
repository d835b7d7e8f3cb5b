"""Only the first row came back. Each row of scores needs its probabilities. Is the return within
the loop?

family: first or last only
"""

import numpy as np


def softmax(Z):
    for z in Z:
        e = np.exp(z - z.max())
        return e / e.sum()
