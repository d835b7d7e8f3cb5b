"""The scores themselves were averaged, with a minus. The loss is minus the logarithm of the softmax:
what is still to be taken off each score?
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    z = Z[chosen]
    m = z.max(axis=1, keepdims=True)
    logp = z - m - np.log(np.exp(z - m).sum(axis=1, keepdims=True))
    return -z[np.arange(len(z)), ids[chosen]].mean()
