"""You charged the class with the largest logit, and the labels have no effect. A model that is
certain and wrong would pay nothing. Which column does the label choose?

family: argument ignored
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy(Z, labels):
    return float(-np.mean(log_softmax(Z).max(axis=1)))
