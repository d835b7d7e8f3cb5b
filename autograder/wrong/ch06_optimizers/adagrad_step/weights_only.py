"""Only the new weights came back. Without s the next step knows nothing of the past. Which second
value does the statement ask for?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    return w - lr * g / (np.sqrt(s + g**2) + eps)
