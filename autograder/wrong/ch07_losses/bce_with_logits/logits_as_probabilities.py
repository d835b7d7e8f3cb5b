"""The logits went into the logarithm as if they were probabilities. A logit may be -3 or 50, and
it is the sigmoid that turns it into a probability. What does z = 0 mean for the probability of
yes?
"""

import numpy as np


def bce_with_logits(z, y):
    p = np.clip(z, 1e-12, 1 - 1e-12)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
