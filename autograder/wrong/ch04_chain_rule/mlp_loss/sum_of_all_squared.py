"""You added the misses of all outputs and all samples up before squaring. A miss of +3 and one of
-3 then count as none at all. In which order do square and sum belong?
"""

import numpy as np

from nnlab.activations import sigmoid


def mlp_loss(X, Y, params):
    O = X
    for W, b in params[:-1]:
        O = sigmoid(O @ W + b)
    W, b = params[-1]
    E = O @ W + b - Y
    return 0.5 * np.sum(E) ** 2 / len(X)
