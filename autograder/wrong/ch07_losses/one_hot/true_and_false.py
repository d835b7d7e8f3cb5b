"""The places are right, and they say True and False. Beside numbers that counts as 1 and 0, but
True - True is refused, and a table of 0 and 1 is asked for. What makes numbers of them?
"""

import numpy as np


def one_hot(labels, K):
    return labels[:, None] == np.arange(K)
