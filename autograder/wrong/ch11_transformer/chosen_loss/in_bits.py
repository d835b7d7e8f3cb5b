"""The loss is that in bits: every logarithm has base 2, the one of the sum and the exponential's
undoing. The course counts in nats. Which base has the natural logarithm?
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    z = Z[chosen]
    m = z.max(axis=1, keepdims=True)
    logp = z - m - np.log(np.exp(z - m).sum(axis=1, keepdims=True))
    return -logp[np.arange(len(z)), ids[chosen]].mean() / np.log(2)
