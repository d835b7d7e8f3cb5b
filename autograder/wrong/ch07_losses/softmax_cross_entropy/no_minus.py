"""The sign is missing: logarithms of probabilities are at most 0, so the loss is negative, and
it would get smaller as the model gets worse. Equal logits for three classes should cost +1.10.
What stands in front of the mean?

family: sign
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy(Z, labels):
    return float(np.mean(log_softmax(Z)[np.arange(len(Z)), labels]))
