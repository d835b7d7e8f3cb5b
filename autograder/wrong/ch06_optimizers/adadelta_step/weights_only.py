"""Only the new weights came back. Without s and d the next step knows nothing of the past. Which
three values does the statement ask for?
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * np.sqrt(d + eps) / np.sqrt(s + eps)
    return w - step
