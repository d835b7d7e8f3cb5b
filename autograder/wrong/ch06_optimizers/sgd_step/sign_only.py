"""Only the sign of the gradient was used: every entry moves by lr, on a steep slope and on a flat
one. A gradient of 4 should move its weight twice as far as one of 2. What is missing?
"""

import numpy as np


def sgd_step(w, g, lr):
    return w - lr * np.sign(g)
