"""Nothing is infinite, but the probability was clipped: the logits [1000, 0] with label 1 cost
27.6 here where they should cost 1000. From there on the loss is flat and teaches nothing. Which
function of yours gives the logarithms exactly?

family: overflow
"""

import numpy as np

from nnlab.activations import softmax


def softmax_cross_entropy(Z, labels):
    chosen = softmax(Z)[np.arange(len(Z)), labels]
    return float(-np.mean(np.log(np.maximum(chosen, 1e-12))))
