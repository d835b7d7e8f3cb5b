"""p was sent through a sigmoid first. It is a probability already; only logits need that. What is
the sigmoid of 0.9, and is it what was meant?

family: activation misplaced
"""

import numpy as np

from nnlab.activations import sigmoid


def bce(p, y):
    p = sigmoid(p)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
