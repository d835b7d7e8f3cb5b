"""You returned after the first layer. The other layers have weights as well. Where should the
`return` stand?

family: first or last only
"""

import numpy as np


def weight_penalty(params, l1, l2):
    for W, _ in params:
        return float(l1 * np.abs(W).sum() + l2 * (W**2).sum())
