"""You multiplied the mean of y by the mean of z. Each logit meets its own answer: first the
products, then their mean. Where does the bracket of the mean close?

family: brackets
"""

import numpy as np


def bce_with_logits(z, y):
    return np.mean(np.logaddexp(0, z)) - np.mean(y) * np.mean(z)
