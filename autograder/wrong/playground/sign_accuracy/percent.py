"""That is in percent: 50 where 0.5 is asked for. Which factor is too much?

family: factor forgotten
"""

import numpy as np


def sign_accuracy(scores, y):
    return float(100 * np.mean(scores * y > 0))
