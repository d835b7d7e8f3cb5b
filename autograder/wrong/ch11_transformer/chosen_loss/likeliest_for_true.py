"""The loss was taken at the likeliest id, and not at the one that stands there in truth: whatever the
network says, it would be right. Which argument tells what belongs there?

family: argument ignored
"""

import numpy as np


def chosen_loss(Z, ids, chosen):
    if not chosen.any():
        return 0.0
    z = Z[chosen]
    m = z.max(axis=1, keepdims=True)
    logp = z - m - np.log(np.exp(z - m).sum(axis=1, keepdims=True))
    return -logp[np.arange(len(z)), z.argmax(axis=1)].mean()
