"""The weights are right and all biases have become 0. Put X = 0 into the network: what comes out
is made of the biases alone, 10 in the statement's example. What becomes of b1 on its way through
the second layer?

family: bias forgotten
"""

import numpy as np


def collapse(params):
    W = params[0][0]
    for W_next, _ in params[1:]:
        W = W @ W_next
    return W, np.zeros(W.shape[1])
