"""You charged the wrong classes too, with log(1 - p), as if each class were a yes-or-no question
of its own. The rows add up to 1, so what goes to the wrong classes is missing at the right one
already. What is left of the formula?
"""

import numpy as np


def cross_entropy(P, Y):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return float(-np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / len(P))
