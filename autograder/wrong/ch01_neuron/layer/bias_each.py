"""The bias was added to every product, so that a neuron with three inputs gets its bias three
times. It is added once, when all products are in the sum. In which of your loops does b stand?

family: bias forgotten
"""

import numpy as np


def layer(X, W, b, f):
    sums = np.zeros((len(X), W.shape[1]))
    for d in range(W.shape[0]):
        sums += X[:, d : d + 1] * W[d] + b
    return f(sums)
