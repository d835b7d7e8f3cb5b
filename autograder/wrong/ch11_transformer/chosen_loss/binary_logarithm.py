"""One of the logarithms has base 2: in nats it is the natural one, as for the exponential. Which
function has base e?
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    z = Z[chosen]
    m = z.max(axis=1, keepdims=True)
    logp = z - m - np.log2(np.exp(z - m).sum(axis=1, keepdims=True))
    return -logp[np.arange(len(z)), ids[chosen]].mean()
