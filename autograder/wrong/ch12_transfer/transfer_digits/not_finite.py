"""There is a number in it that is not finite: the steps have left the range of floats, because the
rate is far too large or because they go uphill. What does the loss do in the first of them?
"""

import numpy as np

from nnlab.transfer import class_gradients, frozen_step


def transfer_digits(params, X, y, rng):
    with np.errstate(all="ignore"):
        for _ in range(30):
            params = frozen_step(params, class_gradients(X, y, params), 0, -1e4)
    return params
