"""Entry by entry."""

import math

import numpy as np


def bce_with_logits(z, y):
    total = 0.0
    for logit, target in zip(np.ravel(z), np.ravel(y)):
        t = float(-logit if target else logit)
        total += max(t, 0.0) + math.log1p(math.exp(-abs(t)))
    return total / np.size(z)
