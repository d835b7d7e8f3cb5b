"""Only the new weights came back. Without s the next step knows nothing of the past. Which second
value does the statement ask for?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    return w - lr * g / (np.sqrt(beta * s + (1 - beta) * g**2) + eps)
