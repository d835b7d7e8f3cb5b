"""You added the penalty itself, |w| and w², to the gradient. A gradient gets slopes. How fast does
w² move when w does?
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW + l1 * np.abs(W) + l2 * W**2, db)
        for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
