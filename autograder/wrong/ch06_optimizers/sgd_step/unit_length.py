"""The gradient was brought to length 1 first, so all steps have length lr. Plain gradient descent
takes shorter steps where it is flat. What is lr multiplied by?
"""

import numpy as np


def sgd_step(w, g, lr):
    return w - lr * g / np.linalg.norm(g)
