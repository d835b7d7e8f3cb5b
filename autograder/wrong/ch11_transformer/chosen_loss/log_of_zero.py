"""The softmax is stable, and then its logarithm is taken: a probability that has rounded to 0
gives minus infinity. Chapter 7 stays with logarithms. What is log softmax without a softmax?

family: overflow
"""

import numpy as np

from nnlab.activations import softmax


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    P, right = softmax(Z[chosen]), ids[chosen]
    return -np.mean(np.log(P[np.arange(len(right)), right]))
