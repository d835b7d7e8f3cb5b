"""eps has no effect. d begins at 0, so the first step is 0 (or 0 divided by 0), and it never gets
going. Under which roots does eps stand?

family: argument ignored
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    with np.errstate(all="ignore"):
        step = g * np.sqrt(d) / np.sqrt(s)
    return w - step, s, rho * d + (1 - rho) * step**2
