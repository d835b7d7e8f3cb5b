"""l1 and l2 have changed places: yours adds l2 times the sign and 2·l1 times the weight. Which of
them belongs to |w|?
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW + l2 * np.sign(W) + 2 * l1 * W, db)
        for (dW, db), (W, _) in zip(grads, params, strict=True)
    ]
