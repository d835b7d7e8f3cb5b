"""Right while the probabilities have digits left. For the logits [1000, 0] with label 1 the
probability rounds to 0, and its logarithm is minus infinity; the price is 1000. Which function
of yours gives the logarithms without that detour?

family: overflow
"""

import numpy as np

from nnlab.activations import softmax


def softmax_cross_entropy(Z, labels):
    return float(-np.mean(np.log(softmax(Z)[np.arange(len(Z)), labels])))
